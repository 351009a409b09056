import type { ConcernId } from '../../wire/ids.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { act } from './act.ts';
import { categoriesOf } from './categorise.ts';
import { says } from './concern.ts';
import type { Entry, Says } from './content.ts';

/**
 * Notes, for suspected sexual abuse, who first knew and when, and who told the police or the local
 * authority and when. @throws Refusal
 */
export function sayFirstKnown(
	school: School,
	id: ConcernId,
	by: Staff,
	known: Says['first-known']
): void {
	const now = school.clock();
	act(school, id, by, 'first-known', () => ({
		...known,
		at: Math.min(known.at, now),
		toldAt: known.toldAt === null ? null : Math.min(known.toldAt, now)
	}));
}

/** What the record should say of suspected sexual abuse, and doesn't. */
export function abuseNotYet(entries: readonly Entry[]): string[] {
	if (!categoriesOf(entries).asksWhoKnew) return [];
	const known = says(entries, 'first-known').at(-1);
	return [
		...(known ? [] : ['Who first knew']),
		...(known && known.told !== 'not-yet' ? [] : ['Police or local authority told'])
	];
}
