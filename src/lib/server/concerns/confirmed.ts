import { MINUTE } from '../../calendar/instant.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';

/** How long a password given again opens concerns on a page that may be on the wall. */
const OPENS = 5 * MINUTE;
/** What was being written when it ran out can still be sent. */
const SENDS = 30 * MINUTE;

/** Whether the password was given in the last few minutes. */
export const hasConfirmed = (school: School, who: Staff, to: 'open' | 'send' = 'open'): boolean =>
	who.confirmedAt !== null && school.clock() - who.confirmedAt < (to === 'open' ? OPENS : SENDS);

/** Milliseconds until what was opened closes again. */
export const closesIn = (school: School, who: Staff): number =>
	Math.max(0, (who.confirmedAt ?? 0) + OPENS - school.clock());
