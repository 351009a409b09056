import * as v from 'valibot';
import { YEARS } from './year.ts';

/** How well our summary of a statement was checked against print. */
export const SUPPORT = ['two-sources', 'one-source', 'to-check'] as const;

export const statementSchema = v.strictObject({
	id: v.pipe(v.string(), v.regex(/^[A-Z0-9]+(-[A-Z0-9]+)+$/)),
	strand: v.optional(v.string()),
	year: v.optional(v.picklist(YEARS)),
	stage: v.optional(v.string()),
	support: v.optional(v.picklist(SUPPORT)),
	/** Its name in a few words of ours, for a grid. */
	short: v.optional(v.pipe(v.string(), v.maxLength(32))),
	/** Our own words, never the framework's official wording. */
	summary: v.pipe(v.string(), v.minLength(10))
});

/** A published set of outcomes, as one file in `lessons/frameworks/`. */
export const frameworkSchema = v.strictObject({
	id: v.string(),
	title: v.string(),
	edition: v.string(),
	publisher: v.string(),
	stages: v.optional(v.array(v.string())),
	strands: v.optional(v.array(v.strictObject({ code: v.string(), title: v.string() }))),
	statements: v.array(statementSchema)
});

export type Framework = v.InferOutput<typeof frameworkSchema>;
export type Statement = v.InferOutput<typeof statementSchema>;

/** The framework everything is mapped to first. */
export const BACKBONE = 'ecw-2020';
