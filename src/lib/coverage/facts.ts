import type { Day } from '../calendar/instant.ts';

/** The five facts about a statement and a class, in the order they usually come. None implies another. */
export const FACTS = ['planned', 'taught', 'practised', 'evidenced', 'secure'] as const;
export type FactName = (typeof FACTS)[number];

/** Pupils of whom something is true, and since when it is true of the first. */
export interface Some {
	readonly on: Day;
	readonly n: number;
}

/** What is counted of one statement for one class on one day. */
export interface Tally {
	/** First day it stood in the class's plan. */
	readonly planned: Day | undefined;
	/** First day this school year it was taught. */
	readonly taught: Day | undefined;
	readonly practised: Some | undefined;
	readonly evidenced: Some | undefined;
	/** Pupils with any result. */
	readonly results: number;
	/** Pupils whose result is secure. */
	readonly secure: number;
}

export const NOTHING: Tally = {
	planned: undefined,
	taught: undefined,
	practised: undefined,
	evidenced: undefined,
	results: 0,
	secure: 0
};

/**
 * Whether a class is secure: at least three quarters of the pupils with a result, and results for at
 * least half the roll (design §6). In whole numbers, so that no rounding decides.
 */
export function isSecure(
	{ secure, results }: Pick<Tally, 'secure' | 'results'>,
	roll: number
): boolean {
	return results > 0 && secure * 4 >= results * 3 && results * 2 >= roll;
}

/** The facts that hold, in order. */
export function factsOf(tally: Tally, roll: number): FactName[] {
	const holds: Record<FactName, boolean> = {
		planned: tally.planned !== undefined,
		taught: tally.taught !== undefined,
		practised: tally.practised !== undefined,
		evidenced: tally.evidenced !== undefined,
		secure: isSecure(tally, roll)
	};
	return FACTS.filter((fact) => holds[fact]);
}

/** The first day of the school year a day is in; what was taught before it was taught to other pupils. */
export function schoolYearFrom(day: Day): Day {
	const year = Number(day.slice(0, 4));
	return `${day.slice(5) < '08-01' ? year - 1 : year}-08-01`;
}
