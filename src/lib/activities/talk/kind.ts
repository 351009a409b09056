import * as v from 'valibot';
import { recallSchema, recallTexts } from '../../curriculum/recall.ts';
import { words } from '../../curriculum/words.ts';
import { base, kind } from '../kind.ts';
import { UNMARKED } from '../../learning/mark.ts';

const schema = v.strictObject({
	...base,
	kind: v.literal('talk'),
	/** A choice from an earlier story that comes back here. */
	recalls: v.optional(recallSchema),
	prompts: v.pipe(
		v.array(
			v.strictObject({
				ask: words,
				/** For the teacher: answers to listen for. Pupils never see them. */
				listenFor: v.pipe(v.array(words), v.minLength(1))
			})
		),
		v.minLength(1),
		v.maxLength(5)
	)
});

const response = v.strictObject({ talked: v.boolean() });

export type Talk = v.InferOutput<typeof schema>;
export type TalkResponse = v.InferOutput<typeof response>;

/** A discussion: with a partner, or led by the teacher. */
export const talk = kind<Talk, TalkResponse>({
	name: 'talk',
	schema,
	response,
	mark: () => UNMARKED,
	sample: () => undefined,
	texts: (activity) => [
		...recallTexts(activity.recalls),
		activity.say,
		...activity.prompts.map((prompt) => prompt.ask)
	],
	faults: () => [],
	board: (activity) => ({ parts: activity.prompts.length })
});
