import { dayOf, type Day } from '../../calendar/instant.ts';
import type { ConcernId } from '../../wire/ids.ts';
import { Refusal } from '../../wire/trouble.ts';
import { record } from '../audit/record.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { act } from './act.ts';
import { askDuty } from './may-hand-off.ts';

/**
 * Notes that a concern stands in the school's own safeguarding system, with the reference it has there.
 * @throws Refusal when it isn't theirs to do, or the day is still to come
 */
export function handOff(
	school: School,
	id: ConcernId,
	by: Staff,
	to: { readonly system: string; readonly reference: string; readonly on: Day }
): void {
	askDuty(by);
	act(
		school,
		id,
		by,
		'handed-off',
		() => {
			if (to.on > dayOf(school.clock())) throw stillToCome();
			return { system: to.system, reference: to.reference, on: to.on };
		},
		() => record(school, `staff/${by.id}`, 'handed-off-concern', `concern/${id}`)
	);
}

const stillToCome = () =>
	new Refusal(422, {
		code: 'still-to-come',
		say: 'That day is still to come.',
		mend: 'Say since when it is in your system: today or an earlier day.'
	});
