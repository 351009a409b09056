import { addDays, DAY, type Day } from './instant.ts';
import type { SchoolYear } from './school-year.ts';

/** Days in a row between two half-terms, from the first to the last. */
export interface Holiday {
	readonly from: Day;
	readonly to: Day;
}

/** A long weekend is none. */
const LEAST = 4;

/** The holidays of a school year and the one after that aren't over on that day, the next one first. Pure. */
export function holidaysFrom({ halfTerms, next }: SchoolYear, on: Day): Holiday[] {
	const halves = [...halfTerms, ...(next?.halfTerms ?? [])];
	return halves.slice(1).flatMap((half, at) => {
		const from = addDays(halves[at]?.to ?? half.from, 1);
		const to = addDays(half.from, -1);
		const days = (Date.parse(to) - Date.parse(from)) / DAY + 1;
		return days >= LEAST && to >= on ? [{ from, to }] : [];
	});
}
