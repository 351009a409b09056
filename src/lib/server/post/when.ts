import { DAY, type Instant } from '../../calendar/instant.ts';

/** How long a queue may be away: over the summer and well past it. */
export const LONGEST_AWAY = 396 * DAY;

export interface Clocks {
	/** The browser's clock when it happened. */
	readonly at: number;
	/** The browser's clock when it sent it. */
	readonly sentAt: number;
	/** Our clock when it came. */
	readonly receivedAt: Instant;
	/** Our clock at the sign-in it was made under; undefined when nobody was signed in. */
	readonly signedInAt: Instant | undefined;
}

/**
 * When something really happened. The browser's clock may be wrong, but by the same amount when it
 * happened and when it was sent; a clock set right in between is caught by the limits: nothing
 * happened after we had it, or before the sign-in that made it.
 */
export function whenHappened({ at, sentAt, receivedAt, signedInAt }: Clocks): Instant {
	const corrected = Math.round(at + (receivedAt - sentAt));
	if (signedInAt === undefined && corrected < receivedAt - LONGEST_AWAY) return receivedAt;
	return Math.min(receivedAt, Math.max(corrected, signedInAt ?? corrected));
}
