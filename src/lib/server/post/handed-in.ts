import type { Instant } from '../../calendar/instant.ts';
import type { Contents } from '../../wire/contents.ts';
import type { ItemId, LaneId, PupilId } from '../../wire/ids.ts';

/** An opened item, as the room it belongs to gets it. */
export interface HandedIn<C extends Contents = Contents> {
	/** The row it becomes keeps this id, so that a repeat changes nothing. */
	readonly id: ItemId;
	/** One attempt in one tab, or one concern. */
	readonly lane: LaneId;
	/** Its place in its lane; order goes by this, never by a clock. */
	readonly n: number;
	readonly what: C['what'];
	/** Whose it is, by a maker's token that held; null when it came from a page nobody signed in on. */
	readonly maker: PupilId | null;
	/** The browser it was made in, by the same token. */
	readonly device: string | null;
	/** The address it came from, while it is in memory; of what carries no token alone. */
	readonly address?: string | undefined;
	/** When it happened, corrected: never after `receivedAt`, never before the sign-in that made it. */
	readonly at: Instant;
	/** When it was on our disk. */
	readonly receivedAt: Instant;
	readonly contents: C;
}

export type ConcernHandedIn = HandedIn<Extract<Contents, { what: 'concern' }>>;
export type WorkHandedIn = HandedIn<Exclude<Contents, { what: 'concern' }>>;

/** Every reason why an item is kept and could not be used. What each means is in `stuck-words.ts`. */
export const STUCK_CODES = [
	'no-lane-key',
	'unknown-box-key',
	'lane-key-does-not-open',
	'box-does-not-open',
	'newer-than-this-server',
	'contents-not-understood',
	'nobody-takes-it',
	'taker-failed',
	'no-maker',
	'unknown-pupil',
	'unknown-lesson',
	'unknown-game',
	'unknown-activity',
	'not-an-answer',
	'not-their-attempt',
	'not-that-lesson'
] as const;
export type StuckCode = (typeof STUCK_CODES)[number];

/**
 * Thrown by a taker that can't use an item. The item is kept and listed with this code, which is all
 * that is written down: no names, no answers.
 */
export class Stuck extends Error {
	readonly code: StuckCode;
	constructor(code: StuckCode) {
		super(code);
		this.code = code;
	}
}
