import * as v from 'valibot';
import { CAST, MOODS } from '../../curriculum/picture.ts';
import { slug, words } from '../../curriculum/words.ts';
import { shuffle } from '../shuffle.ts';
import { when, type Outcome, type Play } from './play.ts';
import { base } from './schema.ts';

/** What one answer has; a game may add what its scene needs. */
export const answer = {
	id: slug,
	text: v.pipe(words, v.maxLength(70)),
	thing: v.optional(slug),
	right: v.optional(v.boolean(), false),
	feedback: words,
	shows: v.optional(slug)
};

/** One right answer among two to four, asked beside somebody of the cast. */
export const chooseSchema = v.strictObject({
	...base,
	play: v.literal('choose'),
	/** Who stands beside the question. */
	who: v.picklist(CAST),
	mood: v.optional(v.picklist(MOODS), 'happy'),
	/** What they say, in a bubble. */
	asks: v.optional(v.pipe(words, v.maxLength(90))),
	choices: v.pipe(v.array(v.strictObject(answer)), v.minLength(2), v.maxLength(4))
});
export type Choose = v.InferOutput<typeof chooseSchema>;

/** Picking one answers. */
export const choose: Play<Choose, unknown, Outcome> = {
	deal: (round, roll) => ({ ...round, choices: shuffle(round.choices, roll) }),
	choices: ({ choices }) =>
		choices.map(({ id, text, thing }) => ({ id, label: text, picture: thing, place: 'card' })),
	pick: ({ choices }, _picked, what) =>
		choices.some(({ id }) => id === what) ? [what] : undefined,
	ready: (_round, picked) => (picked.length > 0 ? 'judged' : 'not-yet'),
	judge({ choices }, _content, [what]) {
		const choice = choices.find(({ id }) => id === what);
		return { right: choice?.right ?? false, say: choice?.feedback ?? '', shows: choice?.shows };
	},
	heard: ({ asks }) => (asks ? [asks] : []),
	things: ({ choices }) => choices.flatMap(({ thing }) => thing ?? []),
	texts: ({ say, asks, choices }) => [
		say,
		...(asks ? [asks] : []),
		...choices.flatMap(({ text, feedback }) => [text, feedback])
	],
	shown: ({ choices }) =>
		choices.flatMap(({ shows }, i) =>
			shows === undefined ? [] : [{ slug: shows, path: ['choices', i, 'shows'] }]
		),
	problems({ choices }) {
		const right = choices.filter((choice) => choice.right);
		const longest = Math.max(...choices.map(({ text }) => text.length));
		const alone = choices.filter(({ text }) => text.length === longest).length === 1;
		return [
			...when(right.length !== 1, ['choices'], 'exactly one choice must be right'),
			...when(
				alone && choices.length > 2 && right[0]?.text.length === longest && longest > 24,
				['choices'],
				'the right answer is the longest: children learn to pick that'
			),
			...choices.flatMap((choice, at) => [
				...when(
					!choice.right && choice.shows === undefined,
					['choices', at],
					'name the wrong idea that this answer shows'
				),
				...when(
					choice.right && choice.shows !== undefined,
					['choices', at, 'shows'],
					'a right answer shows no wrong idea'
				)
			])
		];
	}
};
