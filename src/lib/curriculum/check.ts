import * as v from 'valibot';
import { optionSchema } from './option.ts';
import { pictureSchema } from './picture.ts';
import { slug, words } from './words.ts';

const question = v.strictObject({
	/** A line or two of story before the question. */
	story: v.optional(words),
	ask: words,
	picture: v.optional(pictureSchema),
	options: v.pipe(v.array(optionSchema), v.minLength(2), v.maxLength(5))
});

/** One idea asked in two parallel stories, so that remembering the answer is no help. */
export const checkPairSchema = v.strictObject({
	id: slug,
	statement: v.string(),
	a: question,
	b: question
});

export type Question = v.InferOutput<typeof question>;
export type CheckPair = v.InferOutput<typeof checkPairSchema>;
export type Form = 'a' | 'b';
