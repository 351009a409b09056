import * as v from 'valibot';
import { slug, words } from './words.ts';

/** Teacher notes a supply teacher could use cold, ten minutes to read at most. */
export const notesSchema = v.strictObject({
	/** What an adult needs to know, in plain words. */
	background: words,
	groundRules: v.pipe(v.array(words), v.minLength(2)),
	/** What a child might say about their own life, a sentence that stops it kindly in class, and what to do then. */
	disclosure: v.strictObject({ mightSay: v.array(words), say: words, then: words }),
	questions: v.pipe(
		v.array(
			v.strictObject({
				ask: words,
				listenFor: v.array(words),
				/** Wrong ideas of the lesson that it makes a child think about. */
				meets: v.optional(v.array(slug), [])
			})
		),
		v.minLength(2)
	),
	support: words,
	stretch: words,
	eal: words,
	send: words,
	unplugged: v.strictObject({
		steps: v.pipe(v.array(words), v.minLength(2)),
		/** What to print or have ready. */
		sheet: v.pipe(v.array(words), v.minLength(1))
	}),
	/** Two lines for a parent. */
	home: v.pipe(v.array(words), v.minLength(1), v.maxLength(2)),
	/** EYFS: what an adult may see, noted as on their own, with a prompt, not yet. */
	observe: v.optional(v.array(v.strictObject({ statement: v.string(), look: words })))
});
export type Notes = v.InferOutput<typeof notesSchema>;
