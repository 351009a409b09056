import { MINUTE, type Instant } from '../../calendar/instant.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';

/** How long a password given again opens concerns on a page that may be on the wall. */
const OPENS = 5 * MINUTE;
/** What was being written when it ran out can still be sent. */
const SENDS = 30 * MINUTE;

/** `open` shows what children and adults said; `send` takes in what was written, and shows nothing. */
type To = 'open' | 'send';

/** Whether the password was given again in the last few minutes: for whoever also teaches on this screen. */
export const hasConfirmed = (school: School, who: Staff, to: To = 'open'): boolean =>
	isLately(school, who.confirmedAt, to);

/** Milliseconds until what was opened closes again. */
export const closesIn = (school: School, who: Staff): number => left(school, who.confirmedAt);

/**
 * Whether the desk is open: the password was given in the last few minutes, signing in counted, and then
 * it stays open for as long as somebody is there (decision 0054).
 */
export const isDeskOpen = (school: School, who: Staff, to: To = 'open'): boolean =>
	isLately(school, who.atDeskAt, to);

/** Milliseconds until the desk closes, if nobody does anything there. */
export const deskClosesIn = (school: School, who: Staff): number => left(school, who.atDeskAt);

const isLately = (school: School, at: Instant | null, to: To): boolean =>
	at !== null && school.clock() - at < (to === 'open' ? OPENS : SENDS);

const left = (school: School, at: Instant | null): number =>
	Math.max(0, (at ?? 0) + OPENS - school.clock());
