/** How a pupil did on one statement in one response: `right` out of `of` chances. */
export interface StatementMark {
	readonly statement: string;
	readonly right: number;
	readonly of: number;
}

/** What one response shows. Pure: browser and server work out the same. */
export interface Mark {
	readonly results: readonly StatementMark[];
	/** Slugs of the misconceptions that wrong answers revealed. */
	readonly misconceptions: readonly string[];
}

/** Nothing to mark: a talk, a drawing, a story without a test in it. */
export const UNMARKED: Mark = { results: [], misconceptions: [] };
