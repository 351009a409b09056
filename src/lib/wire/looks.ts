import * as v from 'valibot';

/**
 * How Waymark looks and moves for one pupil: their own choice, or their teacher's for them. It follows
 * them to the next device, and says nothing about why.
 */
export const looksSchema = v.strictObject({
	text: v.optional(v.picklist(['usual', 'large', 'largest']), 'usual'),
	/** Roomier letters, words and lines. */
	letters: v.optional(v.picklist(['usual', 'roomy']), 'usual'),
	colours: v.optional(v.picklist(['usual', 'calm']), 'usual'),
	movement: v.optional(v.picklist(['usual', 'less']), 'usual'),
	/** Games as ordinary pages, with no scene. */
	games: v.optional(v.picklist(['scene', 'plain']), 'scene'),
	/** Pictures beside words that have one. */
	symbols: v.optional(v.picklist(['none', 'beside']), 'none')
});
export type Looks = v.InferOutput<typeof looksSchema>;

export const USUAL_LOOKS: Looks = {
	text: 'usual',
	letters: 'usual',
	colours: 'usual',
	movement: 'usual',
	games: 'scene',
	symbols: 'none'
};

/** Each choice with its ways, the usual one first: what a form goes through. */
export const LOOKS_WAYS = {
	text: ['usual', 'large', 'largest'],
	letters: ['usual', 'roomy'],
	colours: ['usual', 'calm'],
	movement: ['usual', 'less'],
	games: ['scene', 'plain'],
	symbols: ['none', 'beside']
} as const satisfies { [K in keyof Looks]: readonly Looks[K][] };
