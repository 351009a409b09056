import * as v from 'valibot';
import { CAST, MOODS } from '../../curriculum/picture.ts';
import { slug, words } from '../../curriculum/words.ts';
import { answer, chooseSchema, type Choose } from '../rounds/choose.ts';
import { base, contentBase, roundsOf, teaches } from '../rounds/schema.ts';

/** Where the sun stands. No clock is shown, and none runs. */
export const TIMES = ['morning', 'noon', 'afternoon', 'evening', 'night'] as const;
export type Time = (typeof TIMES)[number];

/** How Dot's body feels: the first four are good to feel. */
export const FEELS = [
	'happy',
	'calm',
	'asleep',
	'proud',
	'tired',
	'wiggly',
	'hungry',
	'sleepy',
	'lonely',
	'cross'
] as const;
export type Feel = (typeof FEELS)[number];

/** What a day may need. */
export const NEEDS = ['move', 'rest', 'people', 'make', 'food'] as const;
export type Need = (typeof NEEDS)[number];

/** How a part of an app looks on its screen. */
export const SHAPES = ['tile', 'note', 'count', 'row', 'offer', 'chat'] as const;
export type Shape = (typeof SHAPES)[number];

/** Stands on a card, so it is short. */
const few = v.pipe(words, v.maxLength(44));
const meets = v.array(v.picklist(NEEDS));

/** Dot feels something in her body: what comes next? */
const day = v.strictObject({
	...base,
	play: v.literal('day'),
	time: v.picklist(TIMES),
	feels: v.picklist(FEELS),
	/** What Dot says of it, in a bubble. */
	asks: v.optional(v.pipe(words, v.maxLength(60))),
	choices: v.pipe(
		v.array(v.strictObject({ ...answer, thing: slug, then: v.picklist(FEELS) })),
		v.minLength(2),
		v.maxLength(3)
	)
});

/** A day with empty places: fill them so that it has what it needs. */
const fill = v.strictObject({
	...base,
	play: v.literal('fill'),
	/** Something that comes in between. */
	event: v.optional(v.strictObject({ text: v.pipe(words, v.maxLength(70)), thing: slug })),
	slots: v.pipe(
		v.array(
			v.strictObject({
				at: v.pipe(words, v.maxLength(24)),
				/** What stands there already, and stays. */
				has: v.optional(v.strictObject({ text: few, thing: slug, meets })),
				/** What was planned there, and can't be. */
				gone: v.optional(v.strictObject({ text: few, thing: slug })),
				/** Just before sleep: nothing that wakes somebody up. */
				calm: v.optional(v.boolean(), false)
			})
		),
		v.minLength(2),
		v.maxLength(5)
	),
	cards: v.pipe(
		v.array(
			v.strictObject({
				id: slug,
				text: few,
				thing: slug,
				meets,
				wakes: v.optional(v.boolean(), false)
			})
		),
		v.minLength(3),
		v.maxLength(7)
	),
	needs: v.pipe(v.array(v.picklist(NEEDS)), v.minLength(1)),
	/** What is said of a need that isn't met, where it isn't the usual. */
	misses: v.optional(v.record(v.picklist(NEEDS), words), {}),
	right: words
});

const part = {
	id: slug,
	text: few,
	thing: slug,
	say: words,
	/** The wrong idea, where it isn't the usual one. */
	shows: v.optional(slug)
};

/** An app's screen: what in it is built to keep you there? */
const hooks = v.strictObject({
	...base,
	play: v.literal('hooks'),
	/** The app, which is invented. */
	app: v.pipe(words, v.maxLength(24)),
	parts: v.pipe(
		v.array(
			v.strictObject({
				...part,
				as: v.picklist(SHAPES),
				hook: v.optional(v.boolean(), false)
			})
		),
		v.minLength(3),
		v.maxLength(6)
	),
	right: words
});

/** Switches: which would help somebody be the one who decides? */
const plan = v.strictObject({
	...base,
	play: v.literal('plan'),
	who: v.picklist(CAST),
	mood: v.optional(v.picklist(MOODS), 'unsure'),
	parts: v.pipe(
		v.array(v.strictObject({ ...part, helps: v.optional(v.boolean(), false) })),
		v.minLength(4),
		v.maxLength(6)
	),
	right: words
});

export const roundSchema = v.variant('play', [day, fill, hooks, plan, chooseSchema]);

const need = v.strictObject({
	label: v.pipe(words, v.maxLength(24)),
	thing: slug,
	/** What is told when a day has none of it. */
	...teaches.entries
});

/** `lessons/games/time-online/STAGE.yaml`. */
export const contentSchema = v.strictObject({
	...contentBase('time-online'),
	/** What the buttons say: that is the day, those are the hooks, that is the plan. */
	buttons: v.strictObject({
		day: v.optional(words),
		hooks: v.optional(words),
		plan: v.optional(words)
	}),
	needs: v.optional(v.partial(v.strictObject(v.entriesFromList(NEEDS, need))), {}),
	/** Told when something that wakes you stands just before sleep. */
	calm: v.optional(teaches),
	/** The wrong ideas of a screen's parts: a hook passed over, something useful called a hook. */
	ideas: v.optional(v.strictObject({ missed: slug, blamed: slug })),
	rounds: roundsOf(roundSchema)
});

export type Content = v.InferOutput<typeof contentSchema>;
export type Day = v.InferOutput<typeof day>;
export type Fill = v.InferOutput<typeof fill>;
export type Hooks = v.InferOutput<typeof hooks>;
export type Plan = v.InferOutput<typeof plan>;
export type Round = Day | Fill | Hooks | Plan | Choose;
