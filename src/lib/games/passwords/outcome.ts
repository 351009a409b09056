/** How a round came out, and what the scene needs to act it. */
export interface Outcome {
	readonly right: boolean;
	readonly say: string;
	/** The wrong idea that a wrong answer shows. */
	readonly shows?: string | undefined;
	/** The magpie's guesses, in order; the last one opens the chest when the answer was wrong. */
	readonly guesses?: readonly (readonly string[])[];
	/** Accounts that open, one after another. */
	readonly fell?: readonly string[];
}
