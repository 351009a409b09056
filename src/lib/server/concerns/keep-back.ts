import type { ConcernId } from '../../wire/ids.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { act } from './act.ts';
import { keptBackOf } from './handed-off.ts';
import { askDuty } from './may-hand-off.ts';

/** Holds on to all of a concern, whatever its time: there is an investigation. @throws Refusal */
export function keepBack(school: School, id: ConcernId, by: Staff, words: string): void {
	askDuty(by);
	act(school, id, by, 'kept-back', () => ({ words }));
}

/** The reason for holding on to it is over. @throws Refusal */
export function endKeeping(school: School, id: ConcernId, by: Staff, words: string): void {
	askDuty(by);
	act(school, id, by, 'keeping-ended', ({ concern }) =>
		keptBackOf(concern.entries) ? { words } : undefined
	);
}
