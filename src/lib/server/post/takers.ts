import { receiveConcern } from '../concerns/receive.ts';
import type { School } from '../school/school.ts';
import { takeIn } from '../teaching/take-in.ts';
import type { ConcernHandedIn, WorkHandedIn } from './handed-in.ts';

/**
 * The rooms that items are handed to, one for each sort. A taker runs inside the transaction that
 * notes the item as applied; it does nothing the second time it meets an id, and throws `Stuck` for
 * an item it can't use.
 */
export interface Takers {
	/** What pupils did: attempts opened and finished, and responses. */
	readonly work?: (school: School, handedIn: WorkHandedIn) => void;
	readonly concern?: (school: School, handedIn: ConcernHandedIn) => void;
}

export const TAKERS: Takers = {
	work: takeIn,
	concern: receiveConcern
};
