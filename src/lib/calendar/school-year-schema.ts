import * as v from 'valibot';

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
