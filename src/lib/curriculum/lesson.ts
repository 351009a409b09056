import * as v from 'valibot';
import { activitySchema } from '../activities/index.ts';
import { checkPairSchema } from './check.ts';
import { misconceptionSchema } from './misconception.ts';
import { notesSchema } from './notes.ts';
import { pictureSchema } from './picture.ts';
import { STRANDS } from './strand.ts';
import { LANGUAGES, vocabularySchema } from './vocabulary.ts';
import { minutes, slug, words } from './words.ts';
import { YEARS } from './year.ts';

/** One teaching session: what `lesson.yaml` holds. The folder's name is its id. */
export const lessonSchema = v.strictObject({
	title: words,
	year: v.picklist(YEARS),
	strand: v.picklist(STRANDS),
	/** A question a child would ask. */
	question: words,
	/** One line for a list, in the teacher's words. */
	summary: words,
	minutes,
	/** Backbone statements it teaches, so that a child who does only this lesson can do what they say. */
	statements: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(3)),
	/** Statements of the other frameworks it serves. */
	alsoServes: v.optional(v.array(v.string()), []),
	/** What went before and what comes next, in a line each. */
	buildsOn: v.optional(words),
	leadsTo: v.optional(words),
	picture: pictureSchema,
	vocabulary: v.pipe(v.array(vocabularySchema), v.minLength(1), v.maxLength(8)),
	/** Languages whose vocabulary a fluent speaker has read; the others are unchecked. */
	translationsRead: v.optional(v.array(v.picklist(LANGUAGES)), []),
	misconceptions: v.array(misconceptionSchema),
	/** Facts from `lessons/facts.yaml` the lesson quotes by name, as {{name}} in any text. */
	facts: v.optional(v.array(slug), []),
	notes: notesSchema,
	/** Parallel questions for before and after. EYFS has none: adults observe instead. */
	checks: v.optional(v.array(checkPairSchema), []),
	activities: v.pipe(v.array(activitySchema), v.minLength(3), v.maxLength(14))
});

export type Lesson = v.InferOutput<typeof lessonSchema>;

/** A lesson with its address and the hash of its content, which every response names. */
export interface Edition {
	readonly id: string;
	readonly hash: string;
	readonly lesson: Lesson;
}
