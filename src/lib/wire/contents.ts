import * as v from 'valibot';
import { concernSchema } from './concern.ts';

const name = v.pipe(v.string(), v.maxLength(120));

const common = {
	/** The maker's token; none from a page nobody signed in on. */
	maker: v.nullable(v.pipe(v.string(), v.maxLength(1000))),
	/** The browser's clock when it happened; corrected by the server at each send. */
	at: v.number()
};

/** Which run through which lesson, through a game on its own, or through a week's trail mix. */
export const attemptSchema = v.strictObject({
	lesson: v.optional(name),
	/** The content that was in front of the pupil. */
	hash: v.optional(name),
	game: v.optional(name),
	/** The Monday of the mix's week. */
	mix: v.optional(v.pipe(v.string(), v.isoDate()))
});

/** What a box holds once it is open. */
export const contentsSchema = v.variant('what', [
	v.strictObject({ ...common, what: v.literal('open'), attempt: attemptSchema }),
	v.strictObject({
		...common,
		what: v.literal('response'),
		attempt: attemptSchema,
		activity: name,
		kind: name,
		response: v.unknown()
	}),
	v.strictObject({ ...common, what: v.literal('finish'), attempt: attemptSchema }),
	v.strictObject({ ...common, what: v.literal('concern'), concern: concernSchema })
]);

export type Contents = v.InferOutput<typeof contentsSchema>;
export type AttemptOf = v.InferOutput<typeof attemptSchema>;
