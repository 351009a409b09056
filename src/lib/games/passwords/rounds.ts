import * as v from 'valibot';
import { slug, words } from '../../curriculum/words.ts';
import { chooseSchema, type Choose } from '../rounds/choose.ts';
import { base, contentBase, roundsOf, teaches } from '../rounds/schema.ts';

/** Shapes of keys; the same shape is the same password. */
export const KEYS = ['disc', 'star', 'leaf', 'diamond', 'heart', 'hexagon'] as const;

/** Pick three secret pictures that the magpie won't guess. */
const hide = v.strictObject({
	...base,
	play: v.literal('hide'),
	/** What lies in the chest. */
	hiding: v.strictObject({ thing: slug, name: words }),
	pictures: v.pipe(
		v.array(v.strictObject({ thing: slug, name: words })),
		v.minLength(5),
		v.maxLength(8)
	),
	/** Things the magpie has seen, so she guesses them first. */
	saw: v.pipe(v.array(slug), v.minLength(1), v.maxLength(3)),
	safe: words
});

/** Build a pretend passphrase that outlasts the magpie's guessing machine. */
const build = v.strictObject({
	...base,
	play: v.literal('build'),
	/** How many parts it has. */
	slots: v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(4)),
	/** How long it has to last, in seconds, and in words. */
	goal: v.strictObject({ seconds: v.number(), says: words }),
	/** What may be used beside words drawn from the bag. */
	parts: v.pipe(
		v.array(
			v.strictObject({
				id: slug,
				text: v.pipe(words, v.maxLength(24)),
				/** What it is, for those who can't tell by looking: "the dog's name". */
				is: v.pipe(words, v.maxLength(40)),
				/** How many equally likely choices the machine has to go through for it. */
				choices: v.pipe(v.number(), v.integer(), v.minValue(1)),
				say: words,
				shows: slug
			})
		),
		v.minLength(1),
		v.maxLength(5)
	),
	lasts: words,
	short: teaches
});

/** Which doors does one lost key open? */
const chain = v.strictObject({
	...base,
	play: v.literal('chain'),
	/** The account whose key is out. */
	leak: slug,
	accounts: v.pipe(
		v.array(
			v.strictObject({
				id: slug,
				name: v.pipe(words, v.maxLength(20)),
				key: v.picklist(KEYS),
				/** A new password for it can be asked for through this account. */
				through: v.optional(slug),
				/** Signing in also needs a second step. */
				second: v.optional(v.boolean(), false)
			})
		),
		v.minLength(3),
		v.maxLength(6)
	),
	right: words
});

export const roundSchema = v.variant('play', [hide, chooseSchema, build, chain]);

/** `lessons/games/passwords/STAGE.yaml`. */
export const contentSchema = v.strictObject({
	...contentBase('passwords'),
	/** What the magpie's usual guesses teach: a thing she saw, the same three times, the first three in the row. */
	guesses: v.optional(v.strictObject({ saw: teaches, same: teaches, row: teaches })),
	/** What the guessing machine draws on. */
	machine: v.optional(
		v.strictObject({
			/** Pretend, and said so in the game: a round number that makes the sum easy. Real ones are slower or far faster. */
			guessesASecond: v.pipe(v.number(), v.integer(), v.minValue(1)),
			/** 7,776 is one word for every roll of five dice (6×6×6×6×6), as long as well-known lists for making passphrases are. */
			bag: v.pipe(v.number(), v.integer(), v.minValue(2)),
			/** Words that may come out of it in the game. */
			words: v.pipe(v.array(v.pipe(words, v.maxLength(9))), v.minLength(8))
		})
	),
	/** What each wrong way to answer "which doors?" teaches, and how a door's marks are said. */
	doors: v.optional(
		v.strictObject({
			reuse: teaches,
			email: teaches,
			second: teaches,
			other: teaches,
			keys: v.strictObject(v.entriesFromList(KEYS, words)),
			leaked: words,
			step: words,
			/** With `{name}` for the account it goes through. */
			through: words
		})
	),
	/** What the buttons say: done choosing, and draw a word. */
	buttons: v.optional(v.strictObject({ lock: v.optional(words), bag: v.optional(words) }), {}),
	rounds: roundsOf(roundSchema)
});

export type Content = v.InferOutput<typeof contentSchema>;
export type Hide = v.InferOutput<typeof hide>;
export type Build = v.InferOutput<typeof build> & {
	/** Once dealt: words that come out of the bag, in order. */
	readonly draws?: readonly string[];
};
export type Chain = v.InferOutput<typeof chain>;
export type Round = Hide | Choose | Build | Chain;
export type Account = Chain['accounts'][number];
