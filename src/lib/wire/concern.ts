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

/**
 * Where the child was, by our own names for it: never a photograph of the screen, nor anything typed on it. The
 * server looks up the words and the picture that stood there (`server/concerns/screen.ts`).
 */
const whereSchema = v.object({
	page: v.picklist(['sign-in', 'hello', 'trail', 'lesson', 'game', 'me', 'offline', 'tell']),
	/** On the sign-in pages: the class whose names were on the screen. */
	schoolClass: v.optional(v.pipe(v.string(), v.maxLength(80))),
	lesson: v.optional(v.pipe(v.string(), v.maxLength(80))),
	/** The lesson's version, by its hash. */
	hash: v.optional(v.pipe(v.string(), v.maxLength(120))),
	/** The activity; in a trail mix the question (`wire/trail-mix.ts`). */
	activity: v.optional(v.pipe(v.string(), v.maxLength(170))),
	/** Which part of it was on the screen, from 0: a scene, a question, a prompt. */
	part: v.optional(v.number()),
	/** Which of the two parallel stories a question was asked in. */
	form: v.optional(v.picklist(['a', 'b'])),
	game: v.optional(v.pipe(v.string(), v.maxLength(80))),
	round: v.optional(v.number()),
	/** How far the round was. */
	stage: v.optional(v.picklist(['start', 'rounds', 'feedback', 'end'])),
	/** What the game asked. Kept only where the game itself has these words. */
	asked: v.optional(v.pipe(v.string(), v.maxLength(1000)))
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
	/** Signed in, where the school offers it: their name isn't shown unless two safeguarding adults look. */
	unnamed: v.optional(v.boolean()),
	/** One that can't be understood goes; the concern stays. */
	where: v.fallback(v.optional(whereSchema), undefined),
	/** What the screen promised about who reads it and when, kept with it. */
	promised: v.optional(v.pipe(v.string(), v.maxLength(600)))
});
export type Where = v.InferOutput<typeof whereSchema>;
export type ConcernSent = v.InferOutput<typeof concernSchema>;
