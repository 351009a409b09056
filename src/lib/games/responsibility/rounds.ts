import * as v from 'valibot';
import { CAST, MOODS } from '../../curriculum/picture.ts';
import { slug, words } from '../../curriculum/words.ts';
import { chooseSchema, type Choose } from '../rounds/choose.ts';
import { base, contentBase, roundsOf, teaches } from '../rounds/schema.ts';

/** Whose a job can be, for the youngest. */
export const HOLDERS = ['mine', 'grown', 'both'] as const;
export type Holder = (typeof HOLDERS)[number];

/** How much of what happened somebody carries. */
export const WEIGHTS = ['lot', 'some', 'none'] as const;
export type Weight = (typeof WEIGHTS)[number];

const short = (most: number) => v.pipe(words, v.maxLength(most));

/** What it is called, and what shows it: "Me", a mouse. */
const named = v.strictObject({ label: short(24), thing: slug });

/** Knock at doors, one after another, until somebody listens. */
const knock = v.strictObject({
	...base,
	play: v.literal('knock'),
	/** Who has the worry: somebody of the cast; without, the mouse. */
	who: v.optional(v.picklist(CAST)),
	/** What the worry is, over their head. */
	worry: slug,
	doors: v.pipe(
		v.array(
			v.strictObject({
				id: slug,
				name: short(24),
				/** A thing; for the youngest the animal of that name, drawn. */
				thing: slug,
				/** What is said there while nobody listens, and what shows why. */
				busy: v.optional(v.strictObject({ says: short(90), thing: slug })),
				hears: v.optional(short(110)),
				/** Not a door for this worry, and why. */
				not: v.optional(teaches)
			})
		),
		v.minLength(2),
		v.maxLength(4)
	),
	/** At which knock somebody listens, whatever the order. */
	listens: v.picklist([1, 2, 3]),
	/** What can be done in place of telling; never right. */
	instead: v.pipe(
		v.array(v.strictObject({ id: slug, text: short(60), thing: slug, ...teaches.entries })),
		v.minLength(1),
		v.maxLength(2)
	),
	right: words
});

const answer = v.strictObject({ say: words, shows: v.optional(slug) });

/** A job goes to me, to a grown-up, or to both of us. */
const whose = v.strictObject({
	...base,
	play: v.literal('whose'),
	job: v.strictObject({ name: short(40), thing: slug }),
	is: v.picklist(HOLDERS),
	answers: v.strictObject(v.entriesFromList(HOLDERS, answer))
});

/** Something that can be taken or left. */
const item = v.strictObject({
	id: slug,
	text: short(80),
	thing: v.optional(slug),
	/** `yes`: has to be there. `may`: can be there. `no`: does harm or no good. */
	belongs: v.picklist(['yes', 'may', 'no']),
	/** What is told to whoever left it out, or took it though it doesn't belong. */
	say: v.optional(words),
	shows: v.optional(slug)
});

/** Pick all that belong and nothing else: hands for a job, words for telling, ways to mend. */
const gather = <const Name extends 'hands' | 'tell' | 'mend'>(name: Name) =>
	v.strictObject({
		...base,
		play: v.literal(name),
		/** The job, or what happened. */
		about: v.strictObject({ text: short(90), thing: slug }),
		/** Who tells. */
		who: v.optional(v.picklist(CAST), 'amina'),
		mood: v.optional(v.picklist(MOODS), 'unsure'),
		items: v.pipe(v.array(item), v.minLength(3), v.maxLength(6)),
		/** What came of it once it was right. */
		then: short(120),
		right: words
	});

/** Who carries how much of what happened. */
const weigh = v.strictObject({
	...base,
	play: v.literal('weigh'),
	about: v.strictObject({ text: short(90), thing: slug }),
	parts: v.pipe(
		v.array(
			v.strictObject({
				id: slug,
				name: short(18),
				text: short(90),
				thing: slug,
				carries: v.picklist(WEIGHTS),
				/** As good an answer. */
				also: v.optional(v.picklist(WEIGHTS)),
				say: words,
				shows: slug
			})
		),
		v.minLength(3),
		v.maxLength(5)
	),
	right: words
});

/** What an adult answers, and what next, until somebody listens. */
const until = v.strictObject({
	...base,
	play: v.literal('until'),
	who: v.picklist(CAST),
	mood: v.optional(v.picklist(MOODS), 'worried'),
	steps: v.pipe(
		v.array(
			v.strictObject({
				by: v.strictObject({ name: short(28), thing: slug }),
				says: short(110),
				ways: v.pipe(
					v.array(
						v.strictObject({
							id: slug,
							text: short(80),
							right: v.optional(v.boolean(), false),
							say: v.optional(words),
							shows: v.optional(slug)
						})
					),
					v.minLength(2),
					v.maxLength(3)
				)
			})
		),
		v.minLength(1),
		v.maxLength(4)
	),
	/** Who listens in the end, and what they do. */
	ends: v.strictObject({ name: short(28), thing: slug, says: short(130) }),
	right: words
});

export const roundSchema = v.variant('play', [
	knock,
	whose,
	chooseSchema,
	gather('hands'),
	gather('tell'),
	gather('mend'),
	weigh,
	until
]);

/** `lessons/games/responsibility/STAGE.yaml`. */
export const contentSchema = v.strictObject({
	...contentBase('responsibility'),
	/** Who holds a job, in the rounds of whose it is. */
	holders: v.optional(v.strictObject(v.entriesFromList(HOLDERS, named))),
	/** How much somebody carries. */
	weights: v.optional(v.strictObject(v.entriesFromList(WEIGHTS, named))),
	/** What the buttons say that end a round. */
	buttons: v.optional(
		v.strictObject({
			hands: v.optional(short(24)),
			tell: v.optional(short(24)),
			mend: v.optional(short(24)),
			weigh: v.optional(short(24))
		}),
		{}
	),
	rounds: roundsOf(roundSchema)
});

export type Content = v.InferOutput<typeof contentSchema>;
export type Knock = v.InferOutput<typeof knock>;
export type Whose = v.InferOutput<typeof whose>;
type Gathered<Name extends 'hands' | 'tell' | 'mend'> = v.InferOutput<
	ReturnType<typeof gather<Name>>
>;
export type Gather = Gathered<'hands'> | Gathered<'tell'> | Gathered<'mend'>;
export type Weigh = v.InferOutput<typeof weigh>;
export type Until = v.InferOutput<typeof until>;
export type Round = Knock | Whose | Choose | Gather | Weigh | Until;
