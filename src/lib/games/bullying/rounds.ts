import * as v from 'valibot';
import { CAST, MOODS } from '../../curriculum/picture.ts';
import { slug, words } from '../../curriculum/words.ts';
import { chooseSchema, type Choose } from '../rounds/choose.ts';
import { base, contentBase, roundsOf } from '../rounds/schema.ts';

/** Looks after the person. `put-right`: makes good what one did oneself. */
export const CARES = ['sit', 'words', 'play', 'put-right'] as const;
/** Brings in somebody who can help. */
export const TELLS = ['tell'] as const;
/**
 * Never scores. `face`: takes the unkind one on alone. `hit`: unkind back. `send`: passes it on. `hush`: keeps it
 * secret. `hunt`: finds out or keeps proof, which is an adult's work.
 */
export const ASTRAY = ['face', 'laugh', 'leave', 'hit', 'send', 'hush', 'hunt'] as const;
export const DOES = [...CARES, ...TELLS, ...ASTRAY] as const;
export type Does = (typeof DOES)[number];

/** The young of the clearing, and the faces they make. */
export const FRIENDS = ['rabbit', 'mole', 'mouse', 'frog'] as const;
export type Friend = (typeof FRIENDS)[number];
export const FEELS = ['happy', 'calm', 'sad', 'worried', 'cross', 'lonely'] as const;
export type Feels = (typeof FEELS)[number];

/** What makes unkindness bullying: it is meant, it goes on, and it is hard to stop alone. */
export const SIGNS = ['meant', 'often', 'hard'] as const;
export type Sign = (typeof SIGNS)[number];

/** Where somebody stands round a group chat. */
export const PLACES = ['started', 'joined', 'watched', 'beside'] as const;
export type Place = (typeof PLACES)[number];

const friend = v.picklist(FRIENDS);
const who = v.picklist(CAST);
const mood = v.optional(v.picklist(MOODS), 'sad');
/** A name in an app, never a real one. */
const nick = v.pipe(words, v.maxLength(16));

/** A message in a chat; one without a sender is the app's own: "Grace left the chat". */
const line = v.strictObject({ from: v.optional(nick), text: v.pipe(words, v.maxLength(80)) });
export type Line = v.InferOutput<typeof line>;

const act = {
	id: slug,
	text: v.pipe(words, v.maxLength(64)),
	does: v.picklist(DOES),
	/** Why not, where it leads astray, and the wrong idea it shows. */
	say: v.optional(words),
	shows: v.optional(slug)
};

/** What it was about, on a tablet or lying there. */
const about = v.strictObject({
	thing: slug,
	on: v.optional(v.picklist(['tablet', 'ground']), 'tablet')
});

/** What somebody could do in the clearing; each is acted out. */
const beside = v.strictObject({
	...base,
	play: v.literal('beside'),
	friend,
	feels: v.optional(v.picklist(FEELS), 'sad'),
	about,
	acts: v.pipe(v.array(v.strictObject({ ...act, thing: slug })), v.minLength(3), v.maxLength(5)),
	right: words
});

/** A chat that comes in line by line; what is done changes how it goes on. */
const chat = {
	...base,
	/** Whom it is about. */
	who,
	mood,
	/** What the chat or the game is called. */
	group: v.pipe(words, v.maxLength(28)),
	lines: v.pipe(v.array(line), v.minLength(1), v.maxLength(5)),
	/** Who comes once somebody has told. */
	adult: v.picklist([
		'teacher-woman',
		'teacher-man',
		'helper',
		'mum',
		'dad',
		'gran',
		'grandad',
		'aunty'
	]),
	acts: v.pipe(
		v.array(
			v.strictObject({
				...act,
				/** What comes into the chat then. */
				then: v.pipe(v.array(line), v.minLength(1), v.maxLength(2))
			})
		),
		v.minLength(4),
		v.maxLength(6)
	),
	right: words
};
const thread = v.strictObject({ ...chat, play: v.literal('thread') });
const circle = v.strictObject({ ...chat, play: v.literal('circle') });

/** How may they feel? More than one answer can be right: feelings differ. */
const feel = v.strictObject({
	...base,
	play: v.literal('feel'),
	friend,
	about,
	faces: v.pipe(
		v.array(
			v.strictObject({
				feels: v.picklist(FEELS),
				text: v.pipe(words, v.maxLength(16)),
				right: v.optional(v.boolean(), false),
				feedback: words,
				shows: v.optional(slug)
			})
		),
		v.minLength(2),
		v.maxLength(4)
	)
});

const sign = v.strictObject({
	is: v.boolean(),
	/** What in the story shows it, or why it isn't there. */
	say: words,
	shows: slug
});

/** Which signs of bullying does a story show? */
const signs = v.strictObject({
	...base,
	play: v.literal('signs'),
	who,
	mood,
	story: v.pipe(words, v.maxLength(230)),
	signs: v.strictObject(v.entriesFromList(SIGNS, sign)),
	right: words
});

/** Who is where round a group chat? One after another is put into their place. */
const roles = v.strictObject({
	...base,
	play: v.literal('roles'),
	who,
	mood,
	people: v.pipe(
		v.array(
			v.strictObject({
				id: slug,
				nick,
				did: v.pipe(words, v.maxLength(84)),
				was: v.picklist(PLACES),
				say: words,
				shows: slug
			})
		),
		v.minLength(3),
		v.maxLength(4)
	),
	right: words
});

export const roundSchema = v.variant('play', [
	beside,
	thread,
	circle,
	feel,
	signs,
	roles,
	chooseSchema
]);

const label = v.pipe(words, v.maxLength(30));

/** `lessons/games/bullying/STAGE.yaml`. */
export const contentSchema = v.strictObject({
	...contentBase('bullying'),
	/** What the signs are called, and the places; and the buttons that end such a round. */
	signs: v.optional(v.strictObject({ ...v.entriesFromList(SIGNS, label), done: label })),
	places: v.optional(v.strictObject({ ...v.entriesFromList(PLACES, label), done: label })),
	rounds: roundsOf(roundSchema)
});

export type Content = v.InferOutput<typeof contentSchema>;
export type Beside = v.InferOutput<typeof beside>;
export type Chat = v.InferOutput<typeof thread> | v.InferOutput<typeof circle>;
/** A round in which somebody is looked after and somebody told. */
export type Stand = Beside | Chat;
export type Feel = v.InferOutput<typeof feel>;
export type Signs = v.InferOutput<typeof signs>;
export type Roles = v.InferOutput<typeof roles>;
export type Round = Stand | Feel | Signs | Roles | Choose;
