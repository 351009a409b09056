import * as v from 'valibot';

/** Asked first, in pictures. */
export const ABOUT_ADULT = ['yes', 'no', 'not-sure'] as const;

/** What happened, as pictures to pick from. */
export const HAPPENED = [
	'saw-something',
	'unkind',
	'someone-unknown',
	'picture-of-me',
	'asked-for-something',
	'secret',
	'password-or-money',
	'chatbot',
	'at-home',
	'very-sad',
	'hurt-myself',
	'i-did-something',
	'worried-about-someone',
	'something-else',
	'grown-up'
] as const;

/** Where the child was, in our own words: never a photograph of the screen. */
const whereSchema = v.strictObject({
	page: v.picklist(['sign-in', 'trail', 'lesson', 'game', 'me', 'tell']),
	/** On the sign-in pages: the class whose names were on the screen. */
	schoolClass: v.optional(v.pipe(v.string(), v.maxLength(40))),
	lesson: v.optional(v.pipe(v.string(), v.maxLength(80))),
	activity: v.optional(v.pipe(v.string(), v.maxLength(80))),
	game: v.optional(v.pipe(v.string(), v.maxLength(80))),
	round: v.optional(v.number())
});

/** What a pupil sends with Tell an adult. Every step may be skipped. */
export const concernSchema = v.strictObject({
	aboutAdult: v.optional(v.picklist(ABOUT_ADULT)),
	/** The adult pointed at, by staff id; or nobody on the list. */
	adult: v.optional(v.union([v.pipe(v.string(), v.maxLength(40)), v.literal('unknown')])),
	/** "I don't know their name", or the name in the child's words. */
	adultNamed: v.optional(v.pipe(v.string(), v.maxLength(200))),
	happened: v.optional(v.pipe(v.array(v.picklist(HAPPENED)), v.maxLength(HAPPENED.length)), []),
	words: v.optional(v.pipe(v.string(), v.maxLength(8000)), ''),
	happeningNow: v.optional(v.picklist(['yes', 'no', 'not-sure'])),
	/** The teacher picked, by staff id, or the safeguarding team alone. */
	tell: v.optional(v.pipe(v.string(), v.maxLength(40))),
	/** Teachers of whom the child said "not that one". */
	notTell: v.optional(v.array(v.pipe(v.string(), v.maxLength(40))), []),
	/** Before sign-in: who the child says they are, if they want to. */
	saysTheyAre: v.optional(v.pipe(v.string(), v.maxLength(200))),
	where: v.optional(whereSchema),
	/** What the screen promised about who reads it and when, kept with it. */
	promised: v.optional(v.pipe(v.string(), v.maxLength(600)))
});
export type Where = v.InferOutput<typeof whereSchema>;
export type ConcernSent = v.InferOutput<typeof concernSchema>;
