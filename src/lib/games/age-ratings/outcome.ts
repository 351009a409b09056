import type { Outcome as Base } from '../rounds/play.ts';

/** How a round came out, and what the scene needs to act it. */
export interface Outcome extends Base {
	/** Where it was put, what was decided, or the box that was chosen. */
	readonly did?: string;
}
