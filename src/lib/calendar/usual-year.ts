import { addDays, weekdayOf, type Day } from './instant.ts';
import type { Terms } from './school-year.ts';

/**
 * A usual English school year, for a school to change: six half-terms, with two weeks at Christmas and
 * at Easter and a week between the rest. Real dates are each local authority's.
 * @param starts the calendar year it starts in
 */
export function usualYear(starts: number): Terms {
	const monday = (near: Day): Day => addDays(near, 1 - weekdayOf(near));
	const next = starts + 1;
	const october = monday(`${starts}-10-28`);
	const christmas = monday(`${starts}-12-25`);
	const february = monday(`${next}-02-17`);
	const easter = monday(`${next}-03-31`);
	// The week of the last Monday in May, a bank holiday.
	const may = monday(`${next}-05-31`);
	const before = (holiday: Day) => addDays(holiday, -3);
	const after = (holiday: Day, weeks: number) => addDays(holiday, weeks * 7);
	return {
		starts,
		halfTerms: [
			{ name: 'Autumn 1', from: addDays(monday(`${starts}-09-06`), 1), to: before(october) },
			{ name: 'Autumn 2', from: after(october, 1), to: before(christmas) },
			{ name: 'Spring 1', from: after(christmas, 2), to: before(february) },
			{ name: 'Spring 2', from: after(february, 1), to: before(easter) },
			{ name: 'Summer 1', from: after(easter, 2), to: before(may) },
			{ name: 'Summer 2', from: after(may, 1), to: addDays(monday(`${next}-07-20`), 4) }
		],
		closed: []
	};
}

/** The calendar year a school year that holds this day starts in: it turns in August. */
export const startOf = (day: Day): number =>
	Number(day.slice(0, 4)) - (day.slice(5, 7) < '08' ? 1 : 0);
