import type { Instant } from '../../calendar/instant.ts';
import type { Item, LaneKey } from '../../wire/item.ts';
import type { School } from '../school/school.ts';
import { Allowance } from './allowance.ts';
import { TAKERS, type Takers } from './takers.ts';

/** One send's worth, waiting to be written. */
export interface Sent {
	readonly lanes: readonly (readonly [lane: string, key: LaneKey])[];
	readonly items: readonly Item[];
	readonly sentAt: number;
	readonly receivedAt: Instant;
	/** Called for each item that is now on disk and wasn't before. */
	readonly onkept: (item: Item) => void;
	readonly done: () => void;
	readonly failed: (cause: unknown) => void;
}

/** What a school's post room has in memory: one process opens a school, so memory is enough. */
export interface Room {
	takers: Takers;
	/** Sends that wait for the next commit. */
	readonly sends: Sent[];
	/** Lane keys opened lately. */
	readonly laneKeys: Map<string, Buffer>;
	/** What strangers may still make us keep. */
	readonly allowance: Allowance;
	/** Settles when what is being applied now has been. */
	applying: Promise<void>;
	soon: NodeJS.Timeout | undefined;
	/** By when it goes at the latest, by this process's own clock. */
	soonBy: number | undefined;
}

const rooms = new WeakMap<School, Room>();

export function roomOf(school: School): Room {
	let room = rooms.get(school);
	if (!room) {
		room = {
			takers: TAKERS,
			sends: [],
			laneKeys: new Map(),
			allowance: new Allowance(),
			applying: Promise.resolve(),
			soon: undefined,
			soonBy: undefined
		};
		rooms.set(school, room);
	}
	return room;
}
