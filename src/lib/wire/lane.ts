/** What a browser needs to seal a lane's key to the school. */
export interface SchoolKey {
	readonly keyId: string;
	/** The uncompressed P-256 point, base64. */
	readonly publicKey: string;
}

/** The server's answer: these are on disk. */
export interface Received {
	readonly received: readonly string[];
}

// A proxy may answer in the school's place with a page of its own. These two hold our own server's answers to their
// shape without Valibot, which would weigh on every lesson (decisions/0028).

/** The key in an answer. @throws Error where it is none */
export function schoolKeyIn(answer: unknown): SchoolKey {
	const { keyId, publicKey } = (answer ?? {}) as Partial<SchoolKey>;
	if (typeof keyId !== 'string' || typeof publicKey !== 'string') throw new Error('no key');
	return { keyId, publicKey };
}

/** What was received, in an answer; undefined where it says nothing of that. */
export function receivedIn(answer: unknown): readonly string[] | undefined {
	const ids = (answer as Partial<Received> | undefined)?.received;
	return Array.isArray(ids) && ids.every((id) => typeof id === 'string') ? ids : undefined;
}

/** What AES-GCM authenticates beside the box: it can't be moved to another place or lane. */
export const boundTo = (item: { id: string; lane: string; n: number }): string =>
	`waymark.1|${item.id}|${item.lane}|${item.n}`;

/** HPKE's `info` for a lane key; the lane's id is what it authenticates. */
export const LANE_INFO = 'waymark.1 lane';
