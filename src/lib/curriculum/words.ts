import * as v from 'valibot';

/** A line of text somebody reads or hears. */
export const words = v.pipe(v.string(), v.trim(), v.minLength(1, 'say something here'));

/** A short name for a thing within one lesson: lower case, dashes. */
export const slug = v.pipe(
	v.string(),
	v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters, numbers and dashes')
);

export const minutes = v.pipe(v.number(), v.minValue(0.5), v.maxValue(60));
