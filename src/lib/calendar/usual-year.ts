import { addDays, weekdayOf, type Day } from './instant.ts';
import type { SchoolYear } from './school-year.ts';

/**
 * A usual English school year, for a school to change: six half-terms, with two weeks at Christmas and
 * at Easter and a week between the rest. Real dates are each local authority's.
 * @param starts the calendar year it starts in
 */
export function usualYear(starts: number): SchoolYear {
	const monday = (near: Day): Day => addDays(near, 1 - weekdayOf(near));
	const half = (name: string, from: Day, weeks: number) => ({
		name,
		from,
		to: addDays(monday(from), weeks * 7 - 3)
	});
	const next = starts + 1;
	return {
		starts,
		halfTerms: [
			half('Autumn 1', addDays(monday(`${starts}-09-04`), 1), 7),
			half('Autumn 2', monday(`${starts}-11-02`), 7),
			half('Spring 1', monday(`${next}-01-06`), 6),
			half('Spring 2', monday(`${next}-02-23`), 5),
			half('Summer 1', monday(`${next}-04-14`), 6),
			half('Summer 2', monday(`${next}-06-04`), 7)
		],
		closed: [],
		opens: '08:45',
		closes: '15:15'
	};
}

/** The calendar year a school year that holds this day starts in: it turns in August. */
export const startOf = (day: Day): number =>
	Number(day.slice(0, 4)) - (day.slice(5, 7) < '08' ? 1 : 0);
