import type { ConcernId } from '../../wire/ids.ts';
import { Refusal } from '../../wire/trouble.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { act } from './act.ts';
import type { Says } from './content.ts';
import { canBeStruck } from './struck.ts';

/**
 * Strikes through an entry that is wrong, with a reason: it stays readable, and counts no more.
 * @throws Refusal, also where it is struck already or isn't something staff put down
 */
export function strike(school: School, id: ConcernId, by: Staff, wrong: Says['struck']): void {
	act(school, id, by, 'struck', ({ concern }) => {
		if (!canBeStruck(concern.entries).includes(wrong.entry))
			throw new Refusal(422, {
				code: 'not-to-be-struck',
				say: 'That entry can’t be struck through.',
				mend: 'Choose one of those on the list. What came in stays as it came.'
			});
		return wrong;
	});
}
