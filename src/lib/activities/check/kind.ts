import * as v from 'valibot';
import { slug } from '../../curriculum/words.ts';
import type { Mark } from '../../learning/mark.ts';
import { base, kind } from '../kind.ts';

const schema = v.strictObject({
	...base,
	kind: v.literal('check'),
	/** Its questions are the lesson's `checks`, in one form before and in the other after. */
	when: v.picklist(['before', 'after'])
});

/**
 * EYFS is not tested: the child says or points, and the adult beside notes how, by check id. Where
 * it is noted, that is what counts, and not what was tapped.
 */
export const noted = v.record(slug, v.picklist(['alone', 'prompted', 'not-yet']));

const response = v.strictObject({
	form: v.picklist(['a', 'b']),
	/** Check id to the number of the option chosen; -1 is "I don't know yet". */
	answers: v.record(slug, v.pipe(v.number(), v.integer(), v.minValue(-1))),
	noted: v.optional(noted)
});

/** The last choice of every question, as good as any. */
const DONT_KNOW = 'I don’t know yet';

/** With a prompt is half of it: enough for emerging, never for secure. In whole numbers, so out of two. */
const SHOWN = { alone: 2, prompted: 1, 'not-yet': 0 } as const;

export type Check = v.InferOutput<typeof schema>;
export type CheckResponse = v.InferOutput<typeof response>;

/** What a pupil shows before and after, by statement. */
export const check = kind<Check, CheckResponse>({
	name: 'check',
	schema,
	response,
	mark(_, { form, answers, noted }, around) {
		const results = new Map<string, { right: number; of: number }>();
		const misconceptions: string[] = [];
		for (const pair of around.checks) {
			const chosen = pair[form].options[answers[pair.id] ?? -1];
			const note = noted?.[pair.id];
			const tally = results.get(pair.statement) ?? { right: 0, of: 0 };
			results.set(pair.statement, {
				right: tally.right + (noted ? (note ? SHOWN[note] : 0) : chosen?.right ? 1 : 0),
				of: tally.of + (noted ? SHOWN.alone : 1)
			});
			if (chosen?.shows && note !== 'alone') misconceptions.push(chosen.shows);
		}
		return {
			results: [...results].map(([statement, tally]) => ({ statement, ...tally })),
			misconceptions: [...new Set(misconceptions)]
		} satisfies Mark;
	},
	sample: () => undefined,
	texts: (activity) => [activity.say],
	faults: (_, around) =>
		around.checks.length === 0
			? [{ path: ['when'], say: 'the lesson has no `checks` for it to ask' }]
			: [],
	board: (activity, around, form) => ({
		parts: around.checks.length,
		choices: (part) => {
			const question = around.checks[part]?.[form];
			return question ? [...question.options.map((option) => option.text), DONT_KNOW] : [];
		},
		// Before the lesson nobody is told: the same ideas are asked again after it.
		hasAnswer: () => activity.when === 'after'
	})
});
