import type { Item, LaneKey } from '../wire/item.ts';
import type { SchoolKey } from '../wire/lane.ts';

/** A sealed item as a browser keeps it. */
export interface KeptItem extends Item {
	/** The browser's clock when it was queued. */
	readonly madeAt: number;
	/** The browser's clock when the server said it is on disk. */
	readonly receivedAt?: number;
	/** How often the server took in others and not this one. */
	readonly passedOver: number;
}

export interface KeptLane extends LaneKey {
	readonly id: string;
	readonly openedAt: number;
}

export interface Counts {
	readonly waiting: number;
	readonly concerns: number;
}

/** Where a browser keeps what it has to hand in. Every promise settles when the change is durable. */
export interface Store {
	keepLane(lane: KeptLane): Promise<void>;
	laneOf(id: string): Promise<KeptLane | undefined>;
	add(item: KeptItem): Promise<void>;
	/** Items still to be received: concerns first, then each lane in order. */
	next(most: number): Promise<KeptItem[]>;
	count(): Promise<Counts>;
	/** Everything kept of a lane, in order. */
	itemsOf(lane: string): Promise<KeptItem[]>;
	received(ids: readonly string[], at: number): Promise<void>;
	passOver(ids: readonly string[]): Promise<void>;
	/** Lets go of what a lane has had received; what waits stays. */
	forget(lane: string): Promise<void>;
	/** Lets go of what was received before then. */
	sweep(before: number): Promise<void>;
	schoolKey(): Promise<SchoolKey | undefined>;
	keepSchoolKey(key: SchoolKey): Promise<void>;
}

/**
 * Where a waiting item stands in the queue. One that the server passed over goes behind all others,
 * a concern too: it must hold up nobody.
 */
export const dueOf = ({ first, passedOver, lane, n }: KeptItem) => [
	passedOver,
	first ? 0 : 1,
	lane,
	n
];

export function byDue(a: KeptItem, b: KeptItem): number {
	const [left, right] = [dueOf(a), dueOf(b)];
	for (const at of left.keys()) {
		const [l, r] = [left[at] ?? 0, right[at] ?? 0];
		if (l !== r) return l < r ? -1 : 1;
	}
	return 0;
}
