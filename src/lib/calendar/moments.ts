import { addDays, dayOf, instantOf, weekdayOf, type Instant } from './instant.ts';
import { halfTermOf, schoolDayFrom, type SchoolYear } from './school-year.ts';

/** A moment by which somebody who knows the school can tell whether its dates are right. */
export interface Moment {
	readonly on: 'in school' | 'on a Saturday' | 'in the holidays';
	readonly at: Instant;
}

/** The next morning in school, the next Saturday, and the first weekday of the next holiday. */
export function moments(year: SchoolYear, now: Instant): Moment[] {
	const today = dayOf(now);
	const lesson = schoolDayFrom(year, today);
	const ends = halfTermOf(year, today)?.to ?? year.next?.halfTerms[0]?.to;
	const saturday = addDays(today, 6 - (weekdayOf(today) % 7));
	return [
		...(lesson ? [{ on: 'in school' as const, at: instantOf(lesson, year.opens) }] : []),
		{ on: 'on a Saturday', at: instantOf(saturday, '11:00') },
		...(ends ? [{ on: 'in the holidays' as const, at: instantOf(addDays(ends, 3), '11:00') }] : [])
	];
}
