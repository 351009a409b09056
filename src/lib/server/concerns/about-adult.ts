import type { ConcernId, StaffId } from '../../wire/ids.ts';
import { writeMail } from '../mail/write.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { act } from './act.ts';
import { adultsOf, namesOf } from './adult.ts';
import { againAt } from './again-at.ts';
import { addEntry } from './chronology.ts';
import { routeNow } from './concern.ts';
import { withCovers } from './cover.ts';
import { setNextAlert } from './next-alert.ts';
import { endReading, grant, readersOf } from './readers.ts';

/**
 * A reader sees that it is about an adult at school: it goes where the routes send that, and closes
 * for everybody else, also for who found it out unless they are next in line. A closed one opens again.
 * @throws Refusal
 */
export function sayItIsAboutAdult(
	school: School,
	id: ConcernId,
	by: Staff,
	about: { readonly adult: StaffId | 'unknown'; readonly words: string }
): void {
	act(school, id, by, 'about-adult', ({ concern }) => {
		// Found after it was closed: it waits like a new one.
		if (concern.standing.isClosed)
			addEntry(school, id, `staff/${by.id}`, 'reopened', { words: '' });
		const adults = adultsOf(school);
		const name = about.adult === 'unknown' ? '' : (namesOf(adults, [about.adult])[0] ?? '');
		const says = { ...about, name };
		const entry = { seq: 0, at: 0, by: '', did: 'about-adult', says } as const;
		const now = routeNow(school, { ...concern, entries: [...concern.entries, entry] }, adults);
		for (const { staff } of readersOf(school, id)) endReading(school, id, staff);
		grant(school, id, now.opensFor);
		writeMail(school, withCovers(school, id, now, now.alertFirst));
		setNextAlert(school, id, againAt(school, true), 0);
		return says;
	});
}
