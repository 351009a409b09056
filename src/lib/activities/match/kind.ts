import * as v from 'valibot';
import { pictureSchema } from '../../curriculum/picture.ts';
import { slug, words } from '../../curriculum/words.ts';
import { base, kind, spread } from '../kind.ts';
import { twice } from '../twice.ts';

const side = v.strictObject({ text: words, picture: v.optional(pictureSchema) });

const schema = v.strictObject({
	...base,
	kind: v.literal('match'),
	pairs: v.pipe(
		v.array(v.strictObject({ id: slug, left: side, right: side, feedback: words })),
		v.minLength(3),
		v.maxLength(6)
	),
	shows: v.optional(slug)
});

const response = v.strictObject({
	/** As matched at the first check: pair id of the left side to pair id of the right side. */
	matched: v.pipe(v.record(slug, slug), v.maxEntries(6))
});

export type Match = v.InferOutput<typeof schema>;
export type MatchResponse = v.InferOutput<typeof response>;

/** Two columns, joined in pairs. */
export const match = kind<Match, MatchResponse>({
	name: 'match',
	schema,
	response,
	mark(activity, { matched }, around) {
		const right = activity.pairs.filter((pair) => matched[pair.id] === pair.id).length;
		const tried = Object.keys(matched).length > 0;
		return {
			results: spread(activity, around, right, activity.pairs.length),
			misconceptions:
				tried && right < activity.pairs.length && activity.shows ? [activity.shows] : []
		};
	},
	sample: () => undefined,
	texts: (activity) => [
		activity.say,
		...activity.pairs.flatMap((pair) => [pair.left.text, pair.right.text, pair.feedback])
	],
	faults: (activity) => [
		...twice(activity.pairs, ['pairs']),
		...activity.pairs.flatMap((pair, i) =>
			activity.pairs.findIndex((other) => other.right.text === pair.right.text) < i
				? [{ path: ['pairs', i, 'right'], say: `two of them match "${pair.right.text}"` }]
				: []
		)
	],
	board: (activity) => ({
		parts: activity.pairs.length,
		choices: () => rightSides(activity).map((pair) => pair.right.text),
		hasAnswer: () => true
	})
});

/** The pairs in an order that gives nothing away and is the same everywhere: by their right sides' words. */
export const rightSides = (activity: Match): Match['pairs'] =>
	[...activity.pairs].sort((a, b) => (a.right.text < b.right.text ? -1 : 1));
