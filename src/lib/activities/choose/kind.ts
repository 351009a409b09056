import * as v from 'valibot';
import { optionSchema } from '../../curriculum/option.ts';
import { recallSchema, recallTexts } from '../../curriculum/recall.ts';
import { words } from '../../curriculum/words.ts';
import { base, choiceNumber, kind, spread } from '../kind.ts';
import { optionFaults } from '../option-faults.ts';

/** Something to look at beside the question: a chat, a post, a page. All invented. */
const exhibit = v.strictObject({
	style: v.picklist(['chat', 'post', 'page', 'profile', 'message']),
	title: words,
	lines: v.pipe(
		v.array(v.strictObject({ who: v.optional(words), text: words })),
		v.minLength(1),
		v.maxLength(8)
	)
});

const schema = v.strictObject({
	...base,
	kind: v.literal('choose'),
	/** A choice from an earlier story that comes back here. */
	recalls: v.optional(recallSchema),
	ask: words,
	/** More than one is right: "Choose every one that…" */
	many: v.optional(v.boolean(), false),
	exhibit: v.optional(exhibit),
	options: v.pipe(v.array(optionSchema), v.minLength(2), v.maxLength(6))
});

const response = v.strictObject({
	/** Numbers of the options chosen at the first try; none is "I don't know yet". */
	chosen: v.pipe(v.array(choiceNumber), v.maxLength(6)),
	/** How many tries it took until the pupil moved on. */
	tries: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1)
});

export type Choose = v.InferOutput<typeof schema>;
export type ChooseResponse = v.InferOutput<typeof response>;
export type Exhibit = v.InferOutput<typeof exhibit>;

/** One question; one or many right answers. The first try is what counts. */
export const choose = kind<Choose, ChooseResponse>({
	name: 'choose',
	schema,
	response,
	mark(activity, { chosen }, around) {
		const picked = new Set(chosen);
		const right = activity.options.every((option, i) => option.right === picked.has(i));
		return {
			results: spread(activity, around, right ? 1 : 0, 1),
			misconceptions: activity.options.flatMap((option, i) =>
				picked.has(i) && !option.right && option.shows ? [option.shows] : []
			)
		};
	},
	sample: () => undefined,
	texts: (activity) => [
		...recallTexts(activity.recalls),
		activity.say,
		activity.ask,
		...(activity.exhibit
			? [activity.exhibit.title, ...activity.exhibit.lines.map((line) => line.text)]
			: []),
		...activity.options.flatMap((option) => [option.text, option.feedback])
	],
	faults(activity) {
		const rightOnes = activity.options.filter((option) => option.right).length;
		return [
			...optionFaults(activity.options, ['options']),
			...(!activity.many && rightOnes > 1
				? [{ path: ['options'], say: 'several answers are right: say `many: true`' }]
				: [])
		];
	},
	board: (activity) => ({
		parts: 1,
		choices: () => activity.options.map((option) => option.text),
		hasAnswer: () => true
	})
});
