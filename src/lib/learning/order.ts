import type { Instant } from '../calendar/instant.ts';

/** Where something a pupil did stands among all they did. */
export interface Placed {
	/** The attempt it belongs to. */
	readonly attempt: string;
	/** When that attempt was opened: corrected, never before the sign-in nor after its receipt. */
	readonly opened: Instant;
	/** Its counter within the attempt. */
	readonly n: number;
	/** When it happened, as far as is known; it dates things and never orders them. */
	readonly at: Instant;
}

/**
 * Puts what a pupil did into its own order, by attempt and counter, whatever order it arrived in, and
 * dates each: a clock that ran backwards never makes something later seem earlier.
 */
export function inOrder<T extends Placed>(done: readonly T[]): { done: T; on: Instant }[] {
	let on = -Infinity;
	return [...done]
		.sort(
			(a, b) =>
				a.opened - b.opened || (a.attempt < b.attempt ? -1 : a.attempt > b.attempt ? 1 : a.n - b.n)
		)
		.map((it) => ({ done: it, on: (on = Math.max(on, it.at)) }));
}
