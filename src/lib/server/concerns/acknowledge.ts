import type { ConcernId } from '../../wire/ids.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { act } from './act.ts';

/** Says: I have read this, and I am seeing to it. Alerts stop. @throws Refusal */
export function acknowledge(school: School, id: ConcernId, by: Staff): void {
	act(school, id, by, 'acknowledged', ({ concern }) => {
		const before = concern.entries.findLast(({ did }) => did !== 'opened' && did !== 'alerted');
		const twice = before?.did === 'acknowledged' && before.by === `staff/${by.id}`;
		return twice ? undefined : {};
	});
}
