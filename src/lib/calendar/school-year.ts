import * as v from 'valibot';
import { addDays, dayOf, instantOf, timeOf, weekdayOf, type Day, type Instant } from './instant.ts';

const day = v.pipe(v.string(), v.isoDate());
const time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 08:45'));

/** Half-terms, and the days school is shut inside them. */
const schoolDays = {
	halfTerms: v.pipe(
		v.array(v.strictObject({ name: v.string(), from: day, to: day })),
		v.minLength(1),
		v.maxLength(6)
	),
	closed: v.array(day)
};

/** The terms of one school year. */
export const termsSchema = v.strictObject({
	/** The year it starts in: 2026 for 2026/27. */
	starts: v.number(),
	...schoolDays
});
export type Terms = v.InferOutput<typeof termsSchema>;

/** The hours of a school day. */
export const hoursSchema = v.strictObject({
	opens: time,
	/** When the last child goes home. */
	closes: time
});
export type Hours = v.InferOutput<typeof hoursSchema>;

/** Six half-terms a year, the hours of a school day, and what comes after its last day. */
export const schoolYearSchema = v.strictObject({
	...termsSchema.entries,
	...hoursSchema.entries,
	/** The year after, so that in July a promise can reach into September. */
	next: v.optional(v.strictObject(schoolDays))
});
export type SchoolYear = v.InferOutput<typeof schoolYearSchema>;

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
