import type { Outcome as Base } from '../rounds/play.ts';

/** How a round came out, and what the scene needs to act it. */
export interface Outcome extends Base {
	/** The magpie's guesses, in order; the last one opens the chest when the answer was wrong. */
	readonly guesses?: readonly (readonly string[])[];
	/** Accounts that open, one after another. */
	readonly fell?: readonly string[];
}
