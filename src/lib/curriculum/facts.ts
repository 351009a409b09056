import * as v from 'valibot';
import { words } from './words.ts';

const day = v.pipe(v.string(), v.isoDate());

/** What changes: ages, laws, ratings, helplines, dates. Lessons quote a fact as {{name}}. */
export const factsSchema = v.record(
	v.string(),
	v.strictObject({
		says: words,
		source: words,
		seen: day,
		checkBy: day,
		/** False while nobody has found it at its source: no lesson should quote it yet. */
		confirmed: v.optional(v.boolean()),
		/** What was looked at and what is still in doubt, for whoever checks it next. */
		note: v.optional(words)
	})
);
export type Facts = v.InferOutput<typeof factsSchema>;
