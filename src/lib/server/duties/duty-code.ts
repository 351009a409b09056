import { MINUTE } from '../../calendar/instant.ts';
import type { StaffId } from '../../wire/ids.ts';
import type { School } from '../school/school.ts';

/** A new one comes so often; the last one is good for as long again. */
const EVERY = 10 * MINUTE;
/** None that is taken for another, by eye or by ear. */
const SIGNS = 'ACDEFHJKLMNPRTUWXY34679';
const LENGTH = 6;

/**
 * What somebody shows on their own screen to whoever agrees to their duty: that it is they who sign in with
 * the account, and not whoever made it. Six signs, nothing is stored.
 * @param change the proposal's id
 */
export const dutyCode = (school: School, change: string, who: StaffId): string =>
	codeIn(school, change, who, Math.floor(school.clock() / EVERY));

/** Whether that is what they show now, or showed a few minutes ago, however it was typed. */
export function isDutyCode(school: School, change: string, who: StaffId, said: string): boolean {
	const typed = said.toUpperCase().replace(/[^A-Z0-9]/g, '');
	const now = Math.floor(school.clock() / EVERY);
	return [now, now - 1].some((span) => codeIn(school, change, who, span) === typed);
}

function codeIn(school: School, change: string, who: StaffId, span: number): string {
	const bytes = Buffer.from(
		school.keys.digest(`${change}/${who}/${span}`, 'duty-code'),
		'base64url'
	);
	return Array.from({ length: LENGTH }, (_, n) => SIGNS[(bytes[n] ?? 0) % SIGNS.length]).join('');
}
