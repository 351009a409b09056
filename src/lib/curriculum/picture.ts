import * as v from 'valibot';
import { words, slug } from './words.ts';

/** Where a scene happens. Each is drawn by the picture kit. */
export const PLACES = [
	'plain',
	'classroom',
	'hall',
	'library',
	'playground',
	'bedroom',
	'living-room',
	'kitchen',
	'garden',
	'park',
	'woodland',
	'street',
	'shop',
	'bus',
	'seaside',
	'screen',
	'night',
	/** Nothing at all behind them: somebody to be put into another picture. */
	'cut-out'
] as const;

export const MOODS = [
	'happy',
	'calm',
	'unsure',
	'worried',
	'sad',
	'cross',
	'surprised',
	'proud'
] as const;

export const POSES = [
	'standing',
	'sitting',
	'waving',
	'pointing',
	'thinking',
	'holding',
	'arms-up',
	'turned-away'
] as const;

/**
 * The cast. Pupils grow up with the class: one home class for each year, so a child meets the same
 * faces again a little older. Grown-ups are drawn taller. `pictures/cast.ts` says how each looks.
 */
export const CAST = [
	// EYFS
	'bea',
	'musa',
	'teddy',
	'lin',
	// KS1
	'sam',
	'priya',
	'oscar',
	'nia',
	// LKS2
	'amina',
	'leo',
	'tomasz',
	'grace',
	// UKS2
	'kofi',
	'maja',
	'theo',
	'zara',
	// grown-ups
	'mum',
	'dad',
	'gran',
	'grandad',
	'aunty',
	'teacher-woman',
	'teacher-man',
	'helper',
	'stranger',
	// animals who talk, for the youngest
	'bear',
	'fox',
	'magpie',
	'hedgehog',
	'owl'
] as const;

export const POSITIONS = [
	'far-left',
	'left',
	'centre',
	'right',
	'far-right',
	'up-left',
	'up',
	'up-right'
] as const;

const person = v.strictObject({
	who: v.picklist(CAST),
	mood: v.optional(v.picklist(MOODS), 'happy'),
	pose: v.optional(v.picklist(POSES), 'standing'),
	holds: v.optional(slug),
	at: v.optional(v.picklist(POSITIONS))
});

/** `what` names a flat emoji, such as `soccer-ball` or `mobile-phone`. */
const thing = v.strictObject({
	what: slug,
	at: v.optional(v.picklist(POSITIONS)),
	size: v.optional(v.picklist(['small', 'medium', 'large']), 'medium')
});

/**
 * A picture is either a scene for the kit to draw, one `thing` on its own (an emoji by name), or a
 * drawing of the lesson's own (`file`, an SVG beside lesson.yaml). `description` is what somebody
 * who can't see it is told.
 */
export const pictureSchema = v.union([
	v.strictObject({
		place: v.picklist(PLACES),
		people: v.optional(v.pipe(v.array(person), v.maxLength(5)), []),
		things: v.optional(v.pipe(v.array(thing), v.maxLength(6)), []),
		/** Words on the board, sign or screen in the scene; kept short. */
		shows: v.optional(v.pipe(words, v.maxLength(60))),
		description: words
	}),
	v.strictObject({ thing: slug, description: words }),
	v.strictObject({
		person: v.picklist(CAST),
		mood: v.optional(v.picklist(MOODS), 'happy'),
		description: words
	}),
	v.strictObject({ file: v.pipe(v.string(), v.regex(/^[a-z0-9-]+\.svg$/)), description: words })
]);

export type Picture = v.InferOutput<typeof pictureSchema>;
