import * as v from 'valibot';
import { pictureSchema } from '../../curriculum/picture.ts';
import { slug, words } from '../../curriculum/words.ts';
import { base, kind, spread } from '../kind.ts';
import { twice } from '../twice.ts';

const part = v.strictObject({
	id: slug,
	text: words,
	picture: v.optional(pictureSchema),
	/** One of those to find. */
	spot: v.optional(v.boolean(), false),
	feedback: words,
	shows: v.optional(slug)
});

const schema = v.strictObject({
	...base,
	kind: v.literal('spot'),
	/** What is looked at: an invented page, profile, post or room, made of parts to tap. */
	screen: v.strictObject({
		style: v.picklist(['profile', 'post', 'page', 'message', 'room']),
		title: words
	}),
	parts: v.pipe(v.array(part), v.minLength(3), v.maxLength(10))
});

/** What was picked out at the first check. */
const response = v.strictObject({ found: v.pipe(v.array(slug), v.maxLength(10)) });

export type Spot = v.InferOutput<typeof schema>;
export type SpotResponse = v.InferOutput<typeof response>;

/** Find the parts that matter. Each part found, or rightly left alone, counts one. */
export const spot = kind<Spot, SpotResponse>({
	name: 'spot',
	schema,
	response,
	mark(activity, { found }, around) {
		const right = activity.parts.filter((part) => part.spot === found.includes(part.id)).length;
		return {
			results: spread(activity, around, found.length === 0 ? 0 : right, activity.parts.length),
			misconceptions: activity.parts.flatMap((part) =>
				!part.spot && found.includes(part.id) && part.shows ? [part.shows] : []
			)
		};
	},
	sample: () => undefined,
	texts: (activity) => [
		activity.say,
		activity.screen.title,
		...activity.parts.flatMap((part) => [part.text, part.feedback])
	],
	faults: (activity) => [
		...twice(activity.parts, ['parts']),
		...(activity.parts.some((part) => part.spot) && activity.parts.some((part) => !part.spot)
			? []
			: [{ path: ['parts'], say: 'some parts must be worth spotting, and some not' }])
	],
	board: (activity) => ({
		parts: 1,
		choices: () => activity.parts.map((part) => part.text),
		hasAnswer: () => true
	})
});
