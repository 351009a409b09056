import { Refusal } from '../../wire/trouble.ts';
import type { Role } from '../people/roles.ts';
import type { Staff } from '../permissions/who.ts';
import type { EntryKind } from './tables.ts';

/** What belongs to handing a concern over to the school's own system. */
export const HAND_OFF: ReadonlySet<EntryKind> = new Set([
	'copied-out',
	'handed-off',
	'kept-back',
	'keeping-ended',
	'removal-asked'
]);

const DUTIES: readonly Role[] = ['dsl', 'deputy', 'head', 'chair'];

/** Whether somebody has a duty that lets them hand records over; which records, the routes say. */
export const hasDutyToHandOff = ({ roles }: Staff): boolean =>
	DUTIES.some((duty) => roles.has(duty));

/** @throws Refusal to anybody without such a duty */
export function askDuty(who: Staff): void {
	if (hasDutyToHandOff(who)) return;
	throw new Refusal(403, {
		code: 'not-yours-to-do',
		say: 'That is for the safeguarding team to do.',
		mend: 'Speak to the safeguarding lead.'
	});
}
