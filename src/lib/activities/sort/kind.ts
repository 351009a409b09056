import * as v from 'valibot';
import { pictureSchema } from '../../curriculum/picture.ts';
import { slug, words } from '../../curriculum/words.ts';
import { base, kind, spread } from '../kind.ts';
import { twice } from '../twice.ts';

const group = v.strictObject({ id: slug, title: words, picture: v.optional(pictureSchema) });

const card = v.strictObject({
	id: slug,
	text: words,
	picture: v.optional(pictureSchema),
	/** Where it belongs; several where a good argument can be made for each. */
	belongs: v.pipe(v.array(slug), v.minLength(1)),
	/** Said when it was put somewhere else. */
	feedback: words,
	shows: v.optional(slug)
});

const schema = v.strictObject({
	...base,
	kind: v.literal('sort'),
	groups: v.pipe(v.array(group), v.minLength(2), v.maxLength(4)),
	cards: v.pipe(v.array(card), v.minLength(3), v.maxLength(12))
});

const response = v.strictObject({
	/** Where each card was at the first check: card id to group id. A card left out was not placed. */
	placed: v.pipe(v.record(slug, slug), v.maxEntries(12))
});

export type Sort = v.InferOutput<typeof schema>;
export type SortResponse = v.InferOutput<typeof response>;

/** Cards into groups. */
export const sort = kind<Sort, SortResponse>({
	name: 'sort',
	schema,
	response,
	mark(activity, { placed }, around) {
		const wrong = activity.cards.filter((card) => !card.belongs.includes(placed[card.id] ?? ''));
		return {
			results: spread(
				activity,
				around,
				activity.cards.length - wrong.length,
				activity.cards.length
			),
			misconceptions: [
				...new Set(wrong.flatMap((card) => (placed[card.id] && card.shows ? [card.shows] : [])))
			]
		};
	},
	sample: () => undefined,
	texts: (activity) => [
		activity.say,
		...activity.groups.map((group) => group.title),
		...activity.cards.flatMap((card) => [card.text, card.feedback])
	],
	faults(activity) {
		const ids = new Set(activity.groups.map((group) => group.id));
		return [
			...twice(activity.groups, ['groups']),
			...twice(activity.cards, ['cards']),
			...activity.cards.flatMap((card, i) =>
				card.belongs
					.filter((id) => !ids.has(id))
					.map((id) => ({ path: ['cards', i, 'belongs'], say: `no group is called "${id}"` }))
			),
			...activity.groups.flatMap((group, i) =>
				activity.cards.some((card) => card.belongs.includes(group.id))
					? []
					: [{ path: ['groups', i], say: `nothing belongs in "${group.title}"` }]
			)
		];
	},
	board: (activity) => ({
		parts: activity.cards.length,
		choices: () => activity.groups.map((group) => group.title),
		hasAnswer: () => true
	})
});
