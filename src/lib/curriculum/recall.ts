import * as v from 'valibot';
import { slug, words } from './words.ts';

/**
 * What a pupil chose in an earlier story, come back: words for each choice, in the order in which the
 * scene has them, and others for whoever never came to that scene.
 */
export const recallSchema = v.strictObject({
	/** The story's id, and the scene in it where the choice was made. */
	story: slug,
	scene: slug,
	says: v.pipe(v.array(words), v.minLength(2), v.maxLength(4)),
	otherwise: words
});

export type Recall = v.InferOutput<typeof recallSchema>;

/** What is said of an earlier choice, and whether the pupil (or the class) made one at all. */
export interface Recalled {
	readonly words: string;
	readonly chosen: boolean;
}

/** All the words a recall may say, for whoever reads a lesson through. */
export const recallTexts = (recall: Recall | undefined): string[] =>
	recall ? [...recall.says, recall.otherwise] : [];

/**
 * The words for what was chosen, by the last choice made there: one that was taken back doesn't count.
 * @param answered the lesson's responses so far, by activity
 */
export function recalled(
	recall: Recall | undefined,
	answered: Readonly<Record<string, unknown>> = {}
): Recalled | undefined {
	if (!recall) return undefined;
	const parsed = v.safeParse(chosenIn, answered[recall.story]);
	const last = parsed.success
		? parsed.output.path.findLast(({ scene }) => scene === recall.scene)
		: undefined;
	const said = recall.says[last?.choice ?? -1];
	return said === undefined
		? { words: recall.otherwise, chosen: false }
		: { words: said, chosen: true };
}

/** As much of a story's response as is asked for here. */
const chosenIn = v.object({
	path: v.array(v.object({ scene: v.string(), choice: v.number() }))
});
