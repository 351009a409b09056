import * as v from 'valibot';
import { pictureSchema } from '../../curriculum/picture.ts';
import { slug, words } from '../../curriculum/words.ts';
import { base, kind, spread } from '../kind.ts';
import { twice } from '../twice.ts';

const schema = v.strictObject({
	...base,
	kind: v.literal('order'),
	/** In the right order; pupils see them shuffled. */
	steps: v.pipe(
		v.array(v.strictObject({ id: slug, text: words, picture: v.optional(pictureSchema) })),
		v.minLength(3),
		v.maxLength(7)
	),
	/** Said when it isn't right yet. */
	feedback: words,
	shows: v.optional(slug)
});

/** The order it was in at the first check. */
const response = v.strictObject({ order: v.pipe(v.array(slug), v.maxLength(7)) });

export type Order = v.InferOutput<typeof schema>;
export type OrderResponse = v.InferOutput<typeof response>;

/** Steps into order. Each neighbouring pair the right way round counts one. */
export const order = kind<Order, OrderResponse>({
	name: 'order',
	schema,
	response,
	mark(activity, { order }, around) {
		const pairs = activity.steps
			.slice(1)
			.map((step, i) => [activity.steps[i]?.id ?? '', step.id] as const);
		const right = pairs.filter(([first, second]) => {
			const [a, b] = [order.indexOf(first), order.indexOf(second)];
			return a >= 0 && b > a;
		}).length;
		return {
			results: spread(activity, around, right, pairs.length),
			misconceptions:
				right < pairs.length && order.length > 0 && activity.shows ? [activity.shows] : []
		};
	},
	sample: () => undefined,
	texts: (activity) => [
		activity.say,
		...activity.steps.map((step) => step.text),
		activity.feedback
	],
	faults: (activity) => twice(activity.steps, ['steps']),
	board: () => ({ parts: 1, hasAnswer: () => true })
});
