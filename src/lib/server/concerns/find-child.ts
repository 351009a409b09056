import type { ConcernId, PupilId } from '../../wire/ids.ts';
import { Refusal } from '../../wire/trouble.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { act } from './act.ts';
import { childOf } from './receive.ts';

/** Notes which child an unsigned concern is from, once a person has found out. @throws Refusal */
export function findChild(school: School, id: ConcernId, by: Staff, pupil: PupilId): void {
	act(school, id, by, 'child-found', () => {
		const child = childOf(school, pupil);
		if (!child)
			throw new Refusal(422, {
				code: 'no-such-child',
				say: 'That child isn’t on the school’s list.',
				mend: 'Choose a child from the list.'
			});
		return { child };
	});
}
