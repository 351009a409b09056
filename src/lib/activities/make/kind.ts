import * as v from 'valibot';
import { pictureSchema } from '../../curriculum/picture.ts';
import { words } from '../../curriculum/words.ts';
import { UNMARKED } from '../../learning/mark.ts';
import { base, kind } from '../kind.ts';
import { pictureOf, posterFaults, posterParts, posterSchema } from './poster.ts';

const schema = v.strictObject({
	...base,
	kind: v.literal('make'),
	/**
	 * `pledge` builds a promise from parts, `poster` a picture from parts by taps alone; `draw` has words
	 * beside it for those who'd rather.
	 */
	form: v.picklist(['draw', 'write', 'pledge', 'poster']),
	task: words,
	/** Sentence starters for writing; openings to choose from for a pledge, or for a poster's slogan. */
	starters: v.optional(v.pipe(v.array(words), v.maxLength(6)), []),
	/** Endings to choose from for a pledge or a slogan. */
	endings: v.optional(v.pipe(v.array(words), v.maxLength(8)), []),
	/** For a drawing by the young: ready-made words to tap that say what is in it. */
	says: v.optional(
		v.pipe(
			v.array(v.strictObject({ text: words, picture: v.optional(pictureSchema) })),
			v.minLength(2),
			v.maxLength(8)
		)
	),
	...posterParts,
	/** What good work has, for pupil and teacher. */
	success: v.pipe(v.array(words), v.minLength(1), v.maxLength(4))
});

/** In a space 800 by 500, so that a drawing looks the same on any screen and on paper. */
const point = v.tuple([
	v.pipe(v.number(), v.minValue(0), v.maxValue(800)),
	v.pipe(v.number(), v.minValue(0), v.maxValue(500))
]);
const stroke = v.strictObject({
	colour: v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i)),
	width: v.pipe(v.number(), v.minValue(1), v.maxValue(40)),
	points: v.pipe(v.array(point), v.maxLength(2000))
});

const response = v.strictObject({
	text: v.pipe(v.string(), v.maxLength(2000)),
	strokes: v.optional(v.pipe(v.array(stroke), v.maxLength(600)), []),
	poster: v.optional(posterSchema),
	/** Why the pupil is proud of it, where they offered it as evidence. */
	offered: v.optional(v.strictObject({ why: v.pipe(v.string(), v.maxLength(200)) }))
});

export type Make = v.InferOutput<typeof schema>;
export type MakeResponse = v.InferOutput<typeof response>;

/** Something of one's own: a drawing, a piece of writing, a pledge. */
export const make = kind<Make, MakeResponse>({
	name: 'make',
	schema,
	response,
	mark: () => UNMARKED,
	sample(activity, { text, strokes, poster }) {
		const picture = pictureOf(activity, poster);
		if (picture) {
			// The picture in words stands with the pupil's own, wherever only words can be.
			const said = [text.trim(), picture.description].filter(Boolean).join('\n');
			return { form: 'drawing', text: said, picture };
		}
		if (text.trim() === '' && strokes.length === 0) return undefined;
		return activity.form === 'draw' && strokes.length > 0
			? { form: 'drawing', text, strokes }
			: { form: 'writing', text };
	},
	texts: (activity) => [
		activity.say,
		activity.task,
		...activity.starters,
		...activity.endings,
		...[activity.says, activity.places, activity.people, activity.things].flatMap(
			(parts) => parts?.map(({ text }) => text) ?? []
		),
		...activity.success
	],
	faults: (activity) => [
		...(activity.form === 'pledge' && (activity.starters.length < 2 || activity.endings.length < 2)
			? [{ path: ['endings'], say: 'a pledge needs at least two starters and two endings' }]
			: []),
		...(activity.form === 'poster' ? posterFaults(activity) : [])
	]
});
