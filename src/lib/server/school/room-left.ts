import { HOUR } from '../../calendar/instant.ts';
import { roomOf } from '../post/room.ts';
import { freeOnDisk, LOW } from './disk.ts';
import type { School } from './school.ts';

/** How the server itself stands, for the admin. */
export interface RoomLeft {
	/** Bytes. */
	readonly free: number;
	readonly isLow: boolean;
	/** Within a day so much came that no pupil had signed in for that some of it had to wait. */
	readonly strangersWait: boolean;
}

export function roomLeft(school: School, free = freeOnDisk(school)): RoomLeft {
	const { ranOutAt } = roomOf(school).allowance;
	return {
		free,
		isLow: free < LOW,
		strangersWait: ranOutAt !== undefined && school.clock() - ranOutAt < 24 * HOUR
	};
}
