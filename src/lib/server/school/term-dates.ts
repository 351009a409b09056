import { addDays, dayOf } from '../../calendar/instant.ts';
import type { Terms } from '../../calendar/school-year.ts';
import { startOf, usualYear } from '../../calendar/usual-year.ts';
import { record } from '../audit/record.ts';
import { together, type School } from './school.ts';
import { set, setting } from './settings.ts';

/** A school year as somebody said it, or as it usually is. */
export interface TermDates extends Terms {
	readonly isGuessed: boolean;
}

/** This school year and the next: those whose terms can be said. */
export function termDates(school: School): readonly [now: TermDates, next: TermDates] {
	const starts = startOf(dayOf(school.clock()));
	return [datesIn(school, starts), datesIn(school, starts + 1)];
}

function datesIn(school: School, starts: number): TermDates {
	const said = setting(school, 'terms').find((one) => one.starts === starts);
	return { ...(said ?? usualYear(starts)), isGuessed: !said };
}

/** The terms of a year, from now on. @param by who says so, as it stands in the audit */
export function sayTerms(school: School, terms: Terms, by: string): void {
	together(school, () => {
		const others = setting(school, 'terms').filter(({ starts }) => starts !== terms.starts);
		set(school, 'terms', [...others, terms]);
		record(school, by, 'changed-term-dates', `school-year/${terms.starts}`);
	});
}

/** Half a year, in days: within it every term ought to be the school's own. */
const AHEAD = 183;

/** The first school year within half a year from now whose terms are guessed: what it starts in. */
export function guessedSoon(school: School): number | undefined {
	const last = startOf(addDays(dayOf(school.clock()), AHEAD));
	return termDates(school).find(({ starts, isGuessed }) => isGuessed && starts <= last)?.starts;
}
