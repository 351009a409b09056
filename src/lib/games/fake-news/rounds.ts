import * as v from 'valibot';
import { slug, words } from '../../curriculum/words.ts';
import { chooseSchema, type Choose } from '../rounds/choose.ts';
import { base, contentBase, roundsOf, teaches } from '../rounds/schema.ts';

export const BASKETS = ['real', 'pretend', 'ask'] as const;
export type Basket = (typeof BASKETS)[number];

/** What can be looked at before deciding: at the school newspaper's desk, and in the newsroom. */
export const CLUES = ['who', 'when', 'else', 'advert'] as const;
export const TOOLS = ['search', 'picture', 'date', 'account'] as const;
export type Clue = (typeof CLUES)[number];
export type Tool = (typeof TOOLS)[number];

export const DESK_VERDICTS = ['print', 'ask', 'leave'] as const;
export const ROOM_VERDICTS = ['publish', 'hold', 'bin'] as const;
export type Verdict = (typeof DESK_VERDICTS)[number] | (typeof ROOM_VERDICTS)[number];

const answer = v.strictObject({ say: words, shows: v.optional(slug) });

/** What it is called, and what shows it: "Real", a tree. */
const named = v.strictObject({ label: v.pipe(words, v.maxLength(24)), thing: slug });

/** Put what stands on the stall into a basket. */
const basket = v.strictObject({
	...base,
	play: v.literal('basket'),
	/** What is on the stall, and where it was met. */
	card: v.strictObject({
		thing: slug,
		name: v.pipe(words, v.maxLength(40)),
		on: v.optional(v.picklist(['card', 'tablet', 'book']), 'card')
	}),
	is: v.picklist(BASKETS),
	/** What each basket that stands there says; `ask` is for what nobody can tell by looking. */
	answers: v.strictObject({ real: answer, pretend: answer, ask: v.optional(answer) })
});

/** A story slip, with what can be looked at before it is printed, asked about or left out. */
const desk = v.strictObject({
	...base,
	play: v.literal('desk'),
	slip: v.strictObject({ headline: v.pipe(words, v.maxLength(48)), thing: slug }),
	clues: v.pipe(
		v.array(v.strictObject({ id: v.picklist(CLUES), says: v.pipe(words, v.maxLength(100)) })),
		v.minLength(2),
		v.maxLength(4)
	),
	/** Those without which nobody could know. */
	needs: v.pipe(v.array(v.picklist(CLUES)), v.minLength(1)),
	right: v.picklist(DESK_VERDICTS),
	answers: v.strictObject(v.entriesFromList(DESK_VERDICTS, answer))
});

/** What readers did once it was published, held or binned. */
const afterwards = v.strictObject({
	then: v.pipe(words, v.maxLength(120)),
	thing: slug,
	say: words,
	shows: v.optional(slug)
});

/** Something comes in on a busy day, with tools to test it before it is published, held or binned. */
const newsroom = v.strictObject({
	...base,
	play: v.literal('newsroom'),
	post: v.strictObject({
		account: v.pipe(words, v.maxLength(24)),
		handle: v.pipe(words, v.maxLength(26)),
		time: v.pipe(words, v.maxLength(24)),
		headline: v.pipe(words, v.maxLength(72)),
		thing: slug,
		numbers: v.pipe(words, v.maxLength(28))
	}),
	clues: v.pipe(
		v.array(v.strictObject({ id: v.picklist(TOOLS), says: v.pipe(words, v.maxLength(120)) })),
		v.minLength(2),
		v.maxLength(4)
	),
	needs: v.pipe(v.array(v.picklist(TOOLS)), v.minLength(1)),
	right: v.picklist(ROOM_VERDICTS),
	answers: v.strictObject(v.entriesFromList(ROOM_VERDICTS, afterwards))
});

export const roundSchema = v.variant('play', [basket, chooseSchema, desk, newsroom]);

/** `lessons/games/fake-news/STAGE.yaml`. */
export const contentSchema = v.strictObject({
	...contentBase('fake-news'),
	/** What the baskets are called. */
	baskets: v.optional(v.strictObject({ real: named, pretend: named, ask: v.optional(named) })),
	/** What can be looked at, at the desk. */
	clues: v.optional(v.strictObject(v.entriesFromList(CLUES, words))),
	/** The newsroom's tools. */
	tools: v.optional(v.strictObject(v.entriesFromList(TOOLS, words))),
	/** What can be done with a story. */
	verdicts: v.optional(
		v.union([
			v.strictObject(v.entriesFromList(DESK_VERDICTS, named)),
			v.strictObject(v.entriesFromList(ROOM_VERDICTS, named))
		])
	),
	/** What is told to whoever decided well without looking; what stayed shut is named after it. */
	guess: v.optional(teaches),
	rounds: roundsOf(roundSchema)
});

export type Content = v.InferOutput<typeof contentSchema>;
export type BasketRound = v.InferOutput<typeof basket>;
export type DeskRound = v.InferOutput<typeof desk>;
export type NewsroomRound = v.InferOutput<typeof newsroom>;
/** A round in which things are looked at before something is decided. */
export type LookRound = DeskRound | NewsroomRound;
export type Round = BasketRound | Choose | DeskRound | NewsroomRound;
