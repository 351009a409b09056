import type { Day } from './instant.ts';
import { isDay } from './staff-days.ts';

const MONTHS = [
	'january',
	'february',
	'march',
	'april',
	'may',
	'june',
	'july',
	'august',
	'september',
	'october',
	'november',
	'december'
];

/**
 * The days of a list, one on each line, as people write them. One without a year is in the school year.
 * @param starts the calendar year the school year starts in
 * @returns the days in order, each once, and the lines that are no day of that school year
 */
export function dayLines(
	text: string,
	starts: number
): { days: Day[]; odd: { line: number; text: string }[] } {
	const days = new Set<Day>();
	const odd: { line: number; text: string }[] = [];
	text.split('\n').forEach((raw, i) => {
		const line = raw.trim().replace(/[,;]$/, '');
		if (line === '') return;
		const day = dayIn(line, starts);
		if (day && isIn(day, starts)) days.add(day);
		else odd.push({ line: i + 1, text: line });
	});
	return { days: [...days].sort(), odd };
}

/** A school year is from August to July. */
export const isIn = (day: Day, starts: number): boolean =>
	`${starts}-08-01` <= day && day <= `${starts + 1}-07-31`;

/** `2026-11-27`, `27/11/2026`, `27.11.26`, `27 November`, `Fri 27th Nov 2026`. */
function dayIn(line: string, starts: number): Day | undefined {
	const iso = /^(\d{4})-(\d\d?)-(\d\d?)$/.exec(line);
	if (iso) return dayOn(iso[1], Number(iso[2]), iso[3], starts);
	const figures = /^(\d\d?)[/.-](\d\d?)(?:[/.-](\d{4}|\d\d))?$/.exec(line);
	if (figures) return dayOn(figures[3], Number(figures[2]), figures[1], starts);
	const words =
		/^(?:[a-z]+,? +)?(\d\d?)(?:st|nd|rd|th)? +(?:of +)?([a-z]{3,})\.?(?:,? +(\d{4}))?$/i.exec(line);
	if (!words) return undefined;
	return dayOn(words[3], monthOf(words[2] ?? ''), words[1], starts);
}

const monthOf = (word: string) =>
	MONTHS.findIndex((month) => month.startsWith(word.toLowerCase())) + 1;

function dayOn(
	year: string | undefined,
	month: number,
	date: string | undefined,
	starts: number
): Day | undefined {
	const own = String(month >= 8 ? starts : starts + 1);
	const full = year === undefined ? own : year.length === 2 ? `20${year}` : year;
	const day = `${full}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
	return isDay(day) ? day : undefined;
}
