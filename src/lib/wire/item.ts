import * as v from 'valibot';

const uuid = v.pipe(v.string(), v.uuid());
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const base64 = (most: number) =>
	v.pipe(v.string(), v.maxLength(most), v.regex(/^[A-Za-z0-9+/]+={0,2}$/));

/** The most a box may hold, in base64 characters: half a megabyte, for a drawing. */
export const MOST_IN_A_BOX = 700_000;

/** A lane's AES key, sealed once to the school's public key. */
export const laneKeySchema = v.object({
	keyId: v.pipe(v.string(), v.maxLength(64)),
	/** HPKE: encapsulated key, then ciphertext, base64. */
	sealedKey: base64(400)
});

/** Everything a browser hands in, sealed the moment it is queued. A newer `v` is kept until understood. */
export const itemSchema = v.object({
	v: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
	id: uuid,
	lane: uuid,
	/** Its place in its lane, from 0. */
	n: count,
	/** Concerns are sent and applied first. */
	first: v.optional(v.boolean(), false),
	/** AES-256-GCM under the lane's key: 12 bytes of nonce, then ciphertext, base64. */
	box: base64(MOST_IN_A_BOX)
});

/**
 * One send, as the server reads it: each lane and item is read by itself, so that one that makes no
 * sense costs only itself.
 */
export const sendSchema = v.object({
	v: count,
	now: v.number(),
	lanes: v.record(v.string(), v.unknown()),
	items: v.array(v.unknown())
});

export type LaneKey = v.InferOutput<typeof laneKeySchema>;
export type Item = v.InferOutput<typeof itemSchema>;
/** One send, as the browser writes it. */
export interface Send {
	readonly v: 1;
	/** The browser's present time, so that the server can correct its clock. */
	readonly now: number;
	/** The keys of the lanes these items are in. */
	readonly lanes: Readonly<Record<string, LaneKey>>;
	readonly items: readonly Item[];
}
