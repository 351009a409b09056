import * as v from 'valibot';
import { CAST, MOODS } from '../../curriculum/picture.ts';
import { slug, words } from '../../curriculum/words.ts';
import { answer, chooseSchema } from '../rounds/choose.ts';
import { base, contentBase, roundsOf } from '../rounds/schema.ts';

/**
 * How a print stands on the path. `none`: nothing is left. `light`: few see it. `deep`: it stays. `copied`: it
 * stays, and goes on without you. `kind`: one to be proud of.
 */
export const DEPTHS = ['none', 'light', 'deep', 'copied', 'kind'] as const;
export type Depth = (typeof DEPTHS)[number];

/** What can be done about something that is online. */
export const WAYS = ['mine', 'ask', 'report', 'stays'] as const;
export type Way = (typeof WAYS)[number];

const who = v.picklist(CAST);
const mood = v.optional(v.picklist(MOODS), 'happy');
/** Stands on a card, so it is short. */
const few = v.pipe(words, v.maxLength(44));

/** What could somebody do here? Each answer leaves a print. */
const moment = v.strictObject({
	...chooseSchema.entries,
	choices: v.pipe(
		v.array(v.strictObject({ ...answer, leaves: v.optional(v.picklist(DEPTHS), 'none') })),
		v.minLength(2),
		v.maxLength(4)
	)
});

/** Which parts of a post are fine to leave? */
const print = v.strictObject({
	...base,
	play: v.literal('print'),
	/** Whose post it is. */
	who,
	mood,
	parts: v.pipe(
		v.array(
			v.strictObject({
				id: slug,
				text: few,
				thing: slug,
				safe: v.optional(v.boolean(), false),
				/** Why it is fine to leave, or why not. */
				say: words,
				/** The wrong idea of those who leave what isn't safe. */
				shows: v.optional(slug)
			})
		),
		v.minLength(3),
		v.maxLength(6)
	),
	right: words
});

/** Somebody follows a trail: which prints give the answer away together? */
const follow = v.strictObject({
	...base,
	play: v.literal('follow'),
	/** Who follows it, and what they are called where that isn't their name. */
	who,
	mood,
	called: v.optional(v.pipe(words, v.maxLength(24))),
	/** What is found at its end. */
	finds: v.strictObject({ text: few, thing: slug }),
	prints: v.pipe(
		v.array(
			v.strictObject({
				id: slug,
				text: few,
				thing: slug,
				tells: v.optional(v.boolean(), false),
				/** What it tells, or why it tells nothing. */
				say: words,
				/** The wrong idea, where it isn't the usual one. */
				shows: v.optional(slug)
			})
		),
		v.minLength(3),
		v.maxLength(6)
	),
	right: words
});

/** What can be taken down, and by whom? */
const takeDown = v.strictObject({
	...base,
	play: v.literal('take-down'),
	/** Who would like it gone. */
	who,
	mood,
	prints: v.pipe(
		v.array(
			v.strictObject({
				id: slug,
				text: v.pipe(words, v.maxLength(64)),
				thing: slug,
				goes: v.picklist(WAYS),
				/** A second way that is as good. */
				also: v.optional(v.picklist(WAYS)),
				say: words,
				shows: slug
			})
		),
		v.minLength(3),
		v.maxLength(4)
	),
	right: words
});

export const roundSchema = v.variant('play', [moment, print, follow, takeDown]);

/** `lessons/games/footprint/STAGE.yaml`. */
export const contentSchema = v.strictObject({
	...contentBase('footprint'),
	/** The wrong ideas that a play shows whatever the round is about. */
	ideas: v.strictObject({
		/** Keeps back what is fine to leave. */
		timid: slug,
		/** Passes over a print that tells. */
		passed: slug,
		/** Follows a print that tells nothing. */
		lost: slug
	}),
	/** What the buttons say: leave these parts, follow these prints, all sorted. */
	buttons: v.strictObject({ leave: words, follow: words, sorted: v.optional(words) }),
	/** What each way to take something down is called. */
	ways: v.optional(v.strictObject(v.entriesFromList(WAYS, v.pipe(words, v.maxLength(34))))),
	rounds: roundsOf(roundSchema)
});

export type Content = v.InferOutput<typeof contentSchema>;
export type Moment = v.InferOutput<typeof moment>;
export type Print = v.InferOutput<typeof print>;
export type Follow = v.InferOutput<typeof follow>;
export type TakeDown = v.InferOutput<typeof takeDown>;
export type Round = Moment | Print | Follow | TakeDown;
