import { isSecure, type Tally } from './facts.ts';

/** A statement and how a class stands on it. */
export interface Stand {
	readonly statement: string;
	readonly tally: Tally;
}

/** What is missing from a class's year, statement by statement; each is in one list at most. */
export interface Gaps {
	/** Neither planned nor taught. */
	readonly unplanned: readonly string[];
	/** Taught, with results for some, and not secure. */
	readonly notStuck: readonly string[];
	/** Taught, and nothing known of how well. */
	readonly notShown: readonly string[];
}

/** Sorts out what a class still lacks. */
export function gapsIn(stands: readonly Stand[], roll: number): Gaps {
	const ids = (of: (tally: Tally) => boolean) =>
		stands.filter(({ tally }) => of(tally)).map(({ statement }) => statement);
	return {
		unplanned: ids(
			(tally) => tally.taught === undefined && tally.planned === undefined && !isSecure(tally, roll)
		),
		notStuck: ids(
			(tally) => tally.taught !== undefined && tally.results > 0 && !isSecure(tally, roll)
		),
		notShown: ids((tally) => tally.taught !== undefined && tally.results === 0)
	};
}
