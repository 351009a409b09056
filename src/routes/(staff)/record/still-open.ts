import { hasConfirmed, isDeskOpen } from '$lib/server/concerns/confirmed.ts';
import type { Staff } from '$lib/server/permissions/who.ts';
import type { School } from '$lib/server/school/school.ts';

/** Said where it can't be sent any more; what was typed goes back with it. */
export const GIVE_AGAIN =
	'It has been a while. Give your password again in another tab, then send.';

/** Whether what was written on a page can still be sent, though the page itself may have closed. */
export function mayStillSend(school: School, who: Staff, path: string): boolean {
	if (/^\/safeguarding(\/|$)/.test(path)) return isDeskOpen(school, who, 'send');
	return hasConfirmed(school, who, 'send');
}
