import * as v from 'valibot';
import { pictureSchema } from './picture.ts';
import { slug, words } from './words.ts';

/** One answer to choose from. A wrong one says what it teaches and which wrong idea it shows. */
export const optionSchema = v.strictObject({
	text: words,
	picture: v.optional(pictureSchema),
	right: v.optional(v.boolean(), false),
	feedback: words,
	/** A misconception of this lesson; only a wrong answer has one. */
	shows: v.optional(slug)
});
export type Option = v.InferOutput<typeof optionSchema>;
