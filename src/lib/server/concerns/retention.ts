import { addDays, dayOf, type Day, type Instant } from '../../calendar/instant.ts';
import { startOf } from '../../calendar/usual-year.ts';
import { YEARS, type Year } from '../../curriculum/year.ts';

/** A school that keeps its record here looks at it again once the child is this old. */
export const UNTIL_AGE = 25;
/** About an adult at school: at least so many years, and their pension age is for a person to check. */
export const ADULT_YEARS = 10;
/** Children in EYFS turn this old in the school year they are in it. */
const AGE_IN_EYFS = 5;

/**
 * The day from which a kept record is due for review. We hold no birthdays: it is the end of the school
 * year in which the child's year group turns 25, and where no child is known, the youngest's. Pure.
 */
export function reviewFrom(
	{ receivedAt, year }: { readonly receivedAt: Instant; readonly year: Year | null },
	isAboutAdult: boolean
): Day {
	const starts = startOf(dayOf(receivedAt));
	const ageThen = AGE_IN_EYFS + YEARS.indexOf(year ?? 'EYFS');
	const forChild = `${starts + 1 + UNTIL_AGE - ageThen}-09-01`;
	if (!isAboutAdult) return forChild;
	const received = dayOf(receivedAt);
	const forAdult = addDays(
		`${Number(received.slice(0, 4)) + ADULT_YEARS}${received.slice(4).replace('-02-29', '-02-28')}`,
		1
	);
	return forAdult > forChild ? forAdult : forChild;
}
