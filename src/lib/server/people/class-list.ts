import { parse } from 'csv-parse/sync';
import { YEARS, type Year } from '../../curriculum/year.ts';

/** One child on a class list. */
export interface Listed {
	readonly line: number;
	readonly name: string;
	readonly year: Year;
	readonly schoolClass: string;
}

export interface ClassList {
	readonly listed: readonly Listed[];
	/** What to mend, by line, as somebody would say it. */
	readonly problems: readonly { readonly line: number; readonly say: string }[];
}

/** How schools write a year. */
const YEAR_WORDS: Record<string, Year> = {
	eyfs: 'EYFS',
	r: 'EYFS',
	rec: 'EYFS',
	reception: 'EYFS',
	n: 'EYFS',
	nursery: 'EYFS',
	fs1: 'EYFS',
	fs2: 'EYFS',
	...Object.fromEntries(
		YEARS.slice(1).flatMap(
			(year) =>
				[
					[year.toLowerCase(), year],
					[year.slice(1), year],
					[`year ${year.slice(1)}`, year],
					[`yr ${year.slice(1)}`, year],
					[`year${year.slice(1)}`, year]
				] as const
		)
	)
};

const HEADINGS = {
	name: ['name', 'pupil', 'pupil name', 'full name', 'child'],
	first: ['first name', 'forename', 'first', 'given name', 'preferred forename'],
	last: ['surname', 'last name', 'last', 'family name', 'preferred surname'],
	year: ['year', 'year group', 'yr', 'nc year'],
	schoolClass: ['class', 'registration', 'reg', 'reg group', 'registration group', 'form']
} as const;

/**
 * Reads a class list pasted from a spreadsheet or out of a CSV file: name, year and class, with or
 * without a line of headings. Commas, semicolons and tabs will do. Never throws.
 */
export function readClassList(text: string): ClassList {
	let rows: string[][];
	try {
		rows = parse(text, {
			bom: true,
			delimiter: delimiterOf(text),
			relax_column_count: true,
			relax_quotes: true,
			trim: true
		});
	} catch {
		return {
			listed: [],
			problems: [
				{
					line: 1,
					say: 'This doesn’t look like a list. Paste name, year and class, a child on each line.'
				}
			]
		};
	}
	const headed = columnsOf(rows[0] ?? []);
	const columns = headed ?? { name: 0, first: -1, last: -1, year: 1, schoolClass: 2 };
	const listed: Listed[] = [];
	const problems: { line: number; say: string }[] = [];
	const seen = new Map<string, number>();
	rows.forEach((row, i) => {
		const line = i + 1;
		if ((headed && i === 0) || row.every((cell) => cell === '')) return;
		const name = tidy(
			columns.name >= 0
				? (row[columns.name] ?? '')
				: `${row[columns.first] ?? ''} ${row[columns.last] ?? ''}`
		);
		const yearSaid = (row[columns.year] ?? '').toLowerCase().replace(/\s+/g, ' ');
		const year = YEAR_WORDS[yearSaid];
		const schoolClass = tidy(row[columns.schoolClass] ?? '');
		const say = (what: string) => problems.push({ line, say: what });
		if (name.length < 2) return say('There is no name on this line.');
		if (name.length > 80) return say('This name is longer than 80 letters.');
		if (!year)
			return say(`“${row[columns.year] ?? ''}” is not a year we know. Use Reception, or 1 to 6.`);
		if (schoolClass === '') return say('There is no class on this line.');
		const key = `${name.toLowerCase()}|${schoolClass.toLowerCase()}`;
		const before = seen.get(key);
		if (before)
			return say(
				`${name} is on line ${before} already. Two children with one name? Add a middle name to one.`
			);
		seen.set(key, line);
		listed.push({ line, name, year, schoolClass });
	});
	if (listed.length === 0 && problems.length === 0)
		problems.push({
			line: 1,
			say: 'The list is empty. Paste name, year and class, a child on each line.'
		});
	return { listed, problems };
}

function delimiterOf(text: string): string {
	const first = text.slice(0, 2000);
	const count = (sign: string) => first.split(sign).length;
	return ['\t', ';', ','].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}

function columnsOf(row: readonly string[]) {
	const cells = row.map((cell) => cell.toLowerCase().trim());
	const at = (names: readonly string[]) => cells.findIndex((cell) => names.includes(cell));
	const columns = {
		name: at(HEADINGS.name),
		first: at(HEADINGS.first),
		last: at(HEADINGS.last),
		year: at(HEADINGS.year),
		schoolClass: at(HEADINGS.schoolClass)
	};
	const named = columns.name >= 0 || columns.first >= 0;
	return named && columns.year >= 0 && columns.schoolClass >= 0 ? columns : undefined;
}

/** "HARRIS, Noah" is Noah Harris. */
function tidy(said: string): string {
	const text = said.replace(/\s+/g, ' ').trim();
	const [last, first, ...more] = text.split(',').map((part) => part.trim());
	return first && last && more.length === 0 ? `${first} ${last}` : text;
}
