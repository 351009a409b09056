import { addDays, dayOf, instantOf, timeOf, weekdayOf, type Day, type Instant } from './instant.ts';
import type { SchoolYear, Terms } from './school-year-schema.ts';

export type { Hours, SchoolYear, Terms } from './school-year-schema.ts';

/** Whether children are in school that day. */
export function isSchoolDay(year: SchoolYear, on: Day): boolean {
	if (weekdayOf(on) > 5) return false;
	return [year, year.next].some(
		(part) =>
			part?.halfTerms.some((half) => half.from <= on && on <= half.to) && !part.closed.includes(on)
	);
}

/** The next school day from `on` (itself included), or undefined past the last that is known. */
export function schoolDayFrom(year: SchoolYear, on: Day): Day | undefined {
	for (let n = 0, at = on; n < 120; n++, at = addDays(at, 1)) if (isSchoolDay(year, at)) return at;
	return undefined;
}

/** Inside school hours on a school day. */
export function inSchoolHours(year: SchoolYear, at: Instant): boolean {
	const time = timeOf(at);
	return isSchoolDay(year, dayOf(at)) && year.opens <= time && time < year.closes;
}

/** The end of the school day something that arrives at `at` will be read by. */
export function readBy(year: SchoolYear, at: Instant): Instant | undefined {
	const today = dayOf(at);
	const start = timeOf(at) < year.closes ? today : addDays(today, 1);
	const on = schoolDayFrom(year, start);
	return on === undefined ? undefined : instantOf(on, year.closes);
}

/** The half-term a day is in, or the next one to come. */
export function halfTermOf(year: Terms, on: Day): Terms['halfTerms'][number] | undefined {
	return year.halfTerms.find((half) => on <= half.to);
}
