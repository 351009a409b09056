import { HOUR, MINUTE, type Instant } from '../../calendar/instant.ts';
import type { DeviceKind } from '../../wire/device-kind.ts';
import type { ConcernId, StaffId } from '../../wire/ids.ts';

/** Where something was sent from: a browser that somebody has signed in on, or else only its address. */
export interface Place {
	/** A keyed digest of it, held in memory for an hour and written nowhere. */
	readonly mark: string;
	readonly of: DeviceKind | 'address';
}

/** What is said with no longer pause than this belongs to one burst. */
const PAUSE = 2 * MINUTE;
/** From so many on it is one: fewer are a child who thought of something else. */
export const MANY = 4;
/** Whoever has had mail about a burst gets the next with all that has come by then. */
const FIRST_WAIT = 4 * MINUTE;
const NEXT_WAIT = 15 * MINUTE;

export interface Burst {
	/** Made up; says nothing of the place. */
	readonly id: string;
	readonly of: Place['of'];
	readonly members: readonly ConcernId[];
}

interface Kept extends Burst {
	readonly members: ConcernId[];
	from: Instant;
	to: Instant;
	readonly mailed: Set<StaffId>;
	mailAt: Instant;
}

/**
 * Notices when much comes from one place in quick succession. It drops nothing and holds nothing back
 * from the desk: it says which of them belong together, and lets the mail about the later ones go as
 * one. In memory only: after a restart a burst begins anew.
 */
export class Bursts {
	readonly #kept = new Map<string, Kept>();

	/** A concern that was said at `saidAt`, now. The same id again changes nothing. */
	add(place: Place, concern: ConcernId, saidAt: Instant, now: Instant, id: string): Burst {
		this.#forget(now);
		let burst = this.#kept.get(place.mark);
		if (!burst || saidAt > burst.to + PAUSE || saidAt < burst.from - PAUSE) {
			burst = {
				id,
				of: place.of,
				members: [],
				from: saidAt,
				to: saidAt,
				mailed: new Set(),
				mailAt: now
			};
			this.#kept.set(place.mark, burst);
		}
		if (!burst.members.includes(concern)) burst.members.push(concern);
		burst.from = Math.min(burst.from, saidAt);
		burst.to = Math.max(burst.to, saidAt);
		return burst;
	}

	/** Of these people, who is mailed at once and who with the next mail about the burst, and when that goes. */
	mailTo(
		place: Place,
		people: readonly StaffId[],
		now: Instant
	): { readonly now: StaffId[]; readonly later: StaffId[]; readonly at: Instant } {
		const burst = this.#kept.get(place.mark);
		if (!burst) return { now: [...people], later: [], at: now };
		const later = people.filter((one) => burst.mailed.has(one));
		if (burst.mailed.size === 0) burst.mailAt = now + FIRST_WAIT;
		else if (later.length > 0 && burst.mailAt <= now) burst.mailAt = now + NEXT_WAIT;
		const first = people.filter((one) => !burst.mailed.has(one));
		for (const one of first) burst.mailed.add(one);
		return { now: first, later, at: burst.mailAt };
	}

	#forget(now: Instant): void {
		for (const [mark, { mailAt }] of this.#kept) if (mailAt < now - HOUR) this.#kept.delete(mark);
	}
}
