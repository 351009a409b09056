import * as v from 'valibot';
import { CAST, MOODS } from '../../curriculum/picture.ts';
import { slug, words } from '../../curriculum/words.ts';
import { chooseSchema, type Choose } from '../rounds/choose.ts';
import { base, contentBase, roundsOf, teaches } from '../rounds/schema.ts';

/** Where something to watch or play belongs: to me, with a grown-up, or turned over and told. */
export const PLACES = ['me', 'ask', 'tell'] as const;
export type Place = (typeof PLACES)[number];

/** What can be looked at before a game goes over the counter. */
export const LOOKS = ['back', 'more', 'customer'] as const;
export type Look = (typeof LOOKS)[number];
export const VERDICTS = ['lend', 'parent', 'other'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The parts of a report on a new game. */
export const PARTS = ['play', 'watch', 'shop', 'chat', 'days'] as const;
export type Part = (typeof PARTS)[number];

const short = (most: number) => v.pipe(words, v.maxLength(most));
const answer = v.strictObject({ say: words, shows: v.optional(slug) });

/** What it is called, and what shows it. */
const named = v.strictObject({ label: short(26), thing: slug });
const who = v.picklist(CAST);
const mood = v.optional(v.picklist(MOODS), 'happy');
const years = v.pipe(v.number(), v.integer(), v.minValue(3), v.maxValue(18));
/** A number of `pegi-labels` in the facts: `problems` holds it to them. */
const label = years;

/** Put something to watch or play where it belongs. */
const shelf = v.strictObject({
	...base,
	play: v.literal('shelf'),
	/** The child who has it in front of them, and how it makes them feel. */
	who,
	mood,
	/** The grown-up who sits near. */
	near: who,
	card: v.strictObject({
		thing: slug,
		name: short(34),
		on: v.optional(v.picklist(['tablet', 'telly', 'box']), 'tablet')
	}),
	is: v.picklist(PLACES),
	/** What each place says; `tell` stands there only where something upsetting came up. */
	answers: v.strictObject({ me: answer, ask: answer, tell: v.optional(answer) })
});

const box = {
	id: slug,
	thing: slug,
	name: short(24),
	label,
	say: words,
	shows: v.optional(slug)
};

/** Which of the boxes fits somebody of this age, by the number on it? */
const labels = v.strictObject({
	...base,
	play: v.literal('label'),
	/** A young animal: a thing, and what it is called. */
	animal: v.strictObject({ thing: slug, name: short(14), age: years }),
	/** Look for a box that fits, or for one that waits until they are older. */
	find: v.optional(v.picklist(['fits', 'waits']), 'fits'),
	boxes: v.pipe(
		v.array(
			v.strictObject({
				...box,
				/** What is printed across it, true or not: "So easy!" */
				sleeve: v.optional(short(16))
			})
		),
		v.minLength(2),
		v.maxLength(4)
	)
});

/** Somebody asks for a game: look, then lend it, ask their grown-up or offer another. */
const counter = v.strictObject({
	...base,
	play: v.literal('counter'),
	customer: v.strictObject({ who, mood, age: years, asks: short(80) }),
	box: v.strictObject({ thing: slug, name: short(24), label }),
	clues: v.pipe(
		v.array(v.strictObject({ id: v.picklist(LOOKS), says: short(100) })),
		v.minLength(2),
		v.maxLength(3)
	),
	/** Those without which nobody could know. */
	needs: v.pipe(v.array(v.picklist(LOOKS)), v.minLength(1)),
	right: v.picklist(VERDICTS),
	answers: v.strictObject(v.entriesFromList(VERDICTS, answer)),
	/** What else stands on the shelf, where another is offered: one of them suits. */
	others: v.optional(
		v.pipe(
			v.array(v.strictObject({ ...box, right: v.optional(v.boolean(), false) })),
			v.minLength(2),
			v.maxLength(3)
		)
	)
});

/** A report on a new game: open its parts, tick the reasons, and the highest makes the label. */
const room = v.strictObject({
	...base,
	play: v.literal('room'),
	title: v.strictObject({ name: short(24), by: short(28), sent: short(24), thing: slug }),
	parts: v.pipe(
		v.array(
			v.strictObject({
				id: v.picklist(PARTS),
				says: short(120),
				/** The reasons it gives. */
				gives: v.optional(v.array(slug), []),
				/** What is told to whoever misses them, and the wrong idea that shows. */
				say: v.optional(words),
				shows: v.optional(slug)
			})
		),
		v.minLength(2),
		v.maxLength(4)
	),
	/** Reasons on the card that don't hold here. */
	decoys: v.pipe(
		v.array(v.strictObject({ id: slug, say: words, shows: slug })),
		v.minLength(1),
		v.maxLength(4)
	),
	right: words
});

export const roundSchema = v.variant('play', [shelf, chooseSchema, labels, counter, room]);

/** A label's number, or a fact's name in its place until the facts are read. */
const age = v.pipe(
	words,
	v.regex(/^(\d{1,2}|\{\{[a-z0-9-]+\}\})$/, 'an age in years, or the name of a fact that is one')
);

/** `lessons/games/age-ratings/STAGE.yaml`. */
export const contentSchema = v.strictObject({
	...contentBase('age-ratings'),
	/** What the places for the youngest are called. */
	places: v.optional(v.strictObject(v.entriesFromList(PLACES, named))),
	/** The numbers there are, from the facts. */
	labels: v.optional(words),
	/** What can be looked at, at the counter. */
	looks: v.optional(v.strictObject(v.entriesFromList(LOOKS, short(26)))),
	verdicts: v.optional(v.strictObject(v.entriesFromList(VERDICTS, named))),
	/** The rules card: each reason, and the age it allows a game from. */
	reasons: v.optional(v.array(v.strictObject({ id: slug, says: short(40), thing: slug, age }))),
	/** The parts of a report. */
	parts: v.optional(v.strictObject(v.entriesFromList(PARTS, short(22)))),
	/** What the button says that sets a label. */
	seal: v.optional(short(24)),
	/** What is told to whoever decided well without looking; what stayed shut is named after it. */
	guess: v.optional(teaches),
	rounds: roundsOf(roundSchema)
});

export type Content = v.InferOutput<typeof contentSchema>;
export type ShelfRound = v.InferOutput<typeof shelf>;
export type LabelRound = v.InferOutput<typeof labels>;
export type CounterRound = v.InferOutput<typeof counter>;
export type RoomRound = v.InferOutput<typeof room>;
export type Round = ShelfRound | Choose | LabelRound | CounterRound | RoomRound;
