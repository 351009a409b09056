import * as v from 'valibot';
import { pictureSchema } from '../../curriculum/picture.ts';
import { slug, words } from '../../curriculum/words.ts';
import { base, kind, spread, type Fault } from '../kind.ts';
import { twice } from '../twice.ts';

const edge = v.pipe(v.number(), v.minValue(0), v.maxValue(800));
const side = v.pipe(v.number(), v.minValue(100), v.maxValue(800));

const part = v.strictObject({
	id: slug,
	text: words,
	picture: v.optional(pictureSchema),
	/** One of those to find. */
	spot: v.optional(v.boolean(), false),
	/** Where it is in the picture, of 800 by 500: left, top, width, height. 144 or more fits a small finger. */
	at: v.optional(v.strictTuple([edge, edge, side, side])),
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
			: [{ path: ['parts'], say: 'some parts must be worth spotting, and some not' }]),
		...placeFaults(activity)
	],
	board: (activity) => ({
		parts: 1,
		choices: () => activity.parts.map((part) => part.text),
		hasAnswer: () => true
	})
});

/** Whether it is looked for in a picture, rather than among the parts of an invented screen. */
export const inPicture = ({ picture, parts }: Spot): boolean =>
	picture !== undefined && parts.every(({ at }) => at !== undefined);

/** Places in a picture that can't be told apart with a finger, or are in no picture. */
function placeFaults({ picture, parts }: Spot): Fault[] {
	const placed = parts.flatMap(({ at }, i) => (at ? [{ at, i }] : []));
	if (placed.length === 0) return [];
	if (placed.length < parts.length)
		return [{ path: ['parts'], say: 'all parts have a place in the picture (`at`), or none' }];
	if (!picture || !('place' in picture || 'file' in picture))
		return [{ path: ['parts'], say: 'places need a `picture` of a scene to be in' }];
	return placed.flatMap(({ at: [x, y, width, height], i }) => {
		const path = ['parts', i, 'at'];
		if (x + width > 800 || y + height > 500)
			return [{ path, say: 'it is partly outside the picture, which is 800 by 500' }];
		const over = placed.find(
			({ at: [left, top, wide, high], i: other }) =>
				other < i && x < left + wide && left < x + width && y < top + high && top < y + height
		);
		return over ? [{ path, say: `it lies over "${parts[over.i]?.id}"` }] : [];
	});
}
