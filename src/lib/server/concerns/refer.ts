import type { ConcernId } from '../../wire/ids.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { act } from './act.ts';
import type { Says } from './content.ts';

/** Notes a referral: to whom, when, and their reference. @throws Refusal */
export function refer(school: School, id: ConcernId, by: Staff, to: Says['referred']): void {
	act(school, id, by, 'referred', () => ({ ...to, at: Math.min(to.at, school.clock()) }));
}
