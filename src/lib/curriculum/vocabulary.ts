import * as v from 'valibot';
import { words } from './words.ts';

/** Languages beside English that many families of English primary schools speak at home. */
export const LANGUAGES = ['pl', 'ro', 'uk', 'ar', 'ur'] as const;
export type Language = (typeof LANGUAGES)[number];

const inOneLanguage = v.optional(v.strictObject({ word: words, means: words }));

/** A word of the lesson with what it means, as this year would say it; and the same in other languages. */
export const vocabularySchema = v.strictObject({
	word: words,
	means: words,
	in: v.optional(
		v.strictObject({
			pl: inOneLanguage,
			ro: inOneLanguage,
			uk: inOneLanguage,
			ar: inOneLanguage,
			ur: inOneLanguage
		} satisfies Record<Language, typeof inOneLanguage>)
	)
});
export type Vocabulary = v.InferOutput<typeof vocabularySchema>;
