import { dayInShort, type Day } from '../../calendar/instant.ts';
import { FACTS, type FactName } from '../../coverage/facts.ts';
import { STRAND_TITLES, type Strand } from '../../curriculum/strand.ts';
import { yearName } from '../../curriculum/year.ts';
import type { Lines } from './lines.ts';
import { isDrawn, svgOf } from '../evidence/drawn.ts';
import { OUR_SUMMARIES } from './manifest.ts';
import type { CoverageRow, Front, Work } from './portfolio.ts';
import { labelOf } from './work-file.ts';

/** What one PDF is of: all of it, or one strand's work where that is too much for one file. */
export interface Volume {
	/** Its file's name, without the ending. */
	readonly name: string;
	/** "Part 2" of a strand, where there is more than one. */
	readonly part?: string;
	readonly strands: readonly Strand[];
	readonly works: readonly (Work & { readonly file: string })[];
	/** The files that hold the work, where this one doesn't. */
	readonly elsewhere: readonly { readonly name: string; readonly what: string }[];
}

/** All that a volume's pages say, ready to be set: words in lines, days in words, drawings as files. */
export function pages(front: Front, volume: Volume, lines: Lines) {
	const drawings = new Map<string, string>();
	const coverage = front.coverage.filter(({ strand }) => volume.strands.includes(strand));
	const has = (fact: FactName) => coverage.filter(({ facts }) => facts.includes(fact)).length;
	const name = front.scope.name;
	const of = volume.part === undefined ? name : `${name}: ${volume.part}`;
	const all = coverage.length;
	const works = front.works;
	return {
		drawings,
		data: {
			title: lines.plain(`Online safety portfolio: ${of}, ${front.school}, ${front.schoolYear}`),
			author: lines.plain(front.school),
			date: dateOf(front.asOf),
			footer: lines.line(`${front.school} · Online safety portfolio · ${of} · ${front.schoolYear}`),
			depth: volume.works.length > 0 && front.scope.of === 'class' ? 2 : 1,
			withClass: front.classes.length > 1,
			cover: {
				name: lines.line(of),
				school: lines.line(front.school),
				year: front.schoolYear,
				day: longDay(front.asOf),
				figures: [
					{ n: has('taught'), of: `of ${all} statements taught` },
					{ n: has('secure'), of: 'secure' },
					{ n: volume.part === undefined ? works : volume.works.length, of: 'work samples' }
				]
			},
			files: volume.elsewhere,
			glance: {
				words: lines.line(glance(front, coverage, volume)),
				strands: volume.strands.map((strand) => ({
					strand,
					name: lines.line(STRAND_TITLES[strand]),
					...counted(coverage.filter((row) => row.strand === strand))
				})),
				classes: front.classes.map((one) => ({
					name: lines.line(one.name),
					...counted(coverage.filter(({ className }) => className === one.name))
				}))
			},
			strands: volume.strands.map((strand) => ({
				code: strand,
				title: STRAND_TITLES[strand],
				statements: statementsOf(
					coverage.filter((row) => row.strand === strand),
					lines
				),
				works: groups(
					volume.works.filter((work) => work.strand === strand),
					front,
					lines,
					drawings
				),
				elsewhere: volume.elsewhere.length > 0 ? null : 'No work has been kept for this strand yet.'
			})),
			about: about(front)
		}
	};
}

export type Pages = ReturnType<typeof pages>['data'];

function glance(front: Front, coverage: readonly CoverageRow[], { works }: Volume): string {
	const pupils = front.classes.reduce((n, { roll }) => n + roll, 0);
	const who =
		front.scope.of === 'class'
			? `${front.scope.name} has ${pupils} pupils in ${front.classes.flatMap(({ years }) => years.map(yearName)).join(' and ')}.`
			: `${front.classes.length} classes with ${pupils} pupils.`;
	const chosen = works.filter(({ chosenBy }) => chosenBy === 'pupil').length;
	const kept =
		works.length === 0
			? ''
			: ` ${chosen} of the ${works.length} work samples here were chosen by the pupils themselves, who say why; a teacher approved every one.`;
	const counts =
		front.classes.length > 1
			? `The tables count statements class by class, ${coverage.length} in all.`
			: `The table says how many of the ${coverage.length} statements have come how far.`;
	return `${who} ${counts}${kept}`;
}

const counted = (rows: readonly CoverageRow[]) => ({
	statements: rows.length,
	counts: FACTS.map((fact) => rows.filter(({ facts }) => facts.includes(fact)).length)
});

type Fact = { holds: boolean; says: string } | null;

/** Each statement once, with a row for each class it belongs to. */
const statementsOf = (rows: readonly CoverageRow[], lines: Lines) =>
	[...Map.groupBy(rows, ({ statement }) => statement).values()].flatMap((of) => {
		const [first] = of;
		if (!first) return [];
		const { short, summary, year } = first;
		return [
			{
				short: lines.line(short),
				summary: lines.line(summary),
				year: year === 'EYFS' ? 'EYFS' : yearName(year),
				rows: of.map((row) => rowOf(row, lines))
			}
		];
	});

function rowOf(row: CoverageRow, lines: Lines) {
	const day = (on: Day | null): Fact =>
		on === null ? null : { holds: true, says: dayInShort(on) };
	const some = (of: { n: number } | null): Fact =>
		of === null ? null : { holds: true, says: `${of.n} of ${row.roll}` };
	return {
		class: lines.line(row.className),
		planned: day(row.planned),
		taught: day(row.taught),
		practised: some(row.practised),
		evidenced: some(row.evidenced),
		secure:
			row.results === 0
				? null
				: { holds: row.secureOn !== null, says: `${row.secure} of ${row.results}` }
	};
}

/** Work by lesson and class, in the order it comes. */
function groups(works: Volume['works'], front: Front, lines: Lines, drawings: Map<string, string>) {
	const title = (work: Work) =>
		[
			work.lesson,
			...(work.form === 'result' ? ['results'] : []),
			...(front.classes.length > 1 ? [work.className] : [])
		].join(' · ');
	return [...Map.groupBy(works, (work) => JSON.stringify([title(work), work.task]))].map(
		([, group]) => ({
			title: lines.line(title(group[0] as Work)),
			task: lines.line(
				group[0]?.form === 'result'
					? 'What they could do before the lesson and after it, or in its game'
					: (group[0]?.task ?? '')
			),
			columns: inTwoColumns(group).map((column) =>
				column.map((work) => card(work, lines, drawings))
			)
		})
	);
}

/** Each next one goes where there is more room, by its height in lines as a page has them, roughly. */
function inTwoColumns(works: Volume['works']): [Volume['works'], Volume['works']] {
	const columns: [Volume['works'][number][], Volume['works'][number][]] = [[], []];
	const heights: [number, number] = [0, 0];
	for (const work of works) {
		const to = heights[1] < heights[0] ? 1 : 0;
		columns[to].push(work);
		heights[to] += 6 + (isDrawn(work) ? 11 : 0) + Math.ceil(work.text.length / 42);
	}
	return columns;
}

function card(work: Volume['works'][number], lines: Lines, drawings: Map<string, string>) {
	const alt = labelOf(work);
	const svg = svgOf(work, alt);
	const drawing = svg === undefined ? null : work.file;
	if (drawing !== null && svg !== undefined) drawings.set(drawing, svg);
	const lacks = lines.lacks(work.text);
	return {
		form: work.form,
		drawing,
		alt: lines.plain(alt),
		lines: lines.lines(work.text),
		long: work.text.length > 900,
		who: lines.line(work.firstName),
		when: lines.line(`${work.className}, ${yearName(work.year)} · ${longDay(work.on)}`),
		why:
			work.why.trim() === ''
				? null
				: lines.line(`Why ${work.firstName} chose it: “${work.why.trim()}”`),
		shows: lines.line(work.shows.join(' · ')),
		note:
			[
				work.chosenBy === 'teacher' ? 'Chosen by the teacher.' : '',
				work.chosenBy === 'adult' ? 'Seen and written down by an adult.' : '',
				lacks ? `Some of its letters can’t be printed here; they are in ${work.file}.` : ''
			]
				.filter(Boolean)
				.join(' ') || null
	};
}

const about = (front: Front) => ({
	words: `Statements are shown in ${OUR_SUMMARIES}. They are drawn from:`,
	frameworks: front.frameworks.map(
		({ title, edition, publisher }) => `${title}, ${edition} edition (${publisher})`
	),
	marks: [
		{
			name: 'planned',
			means: 'It stands in the class’s plan for this school year. The date is when it was planned.'
		},
		{
			name: 'taught',
			means: 'The class was taught a lesson on it. The date is the first time this school year.'
		},
		{
			name: 'practised',
			means: 'Pupils have done something with it: how many, of all on the roll.'
		},
		{
			name: 'evidenced',
			means:
				'A teacher has approved pupils’ own work that shows it: how many pupils, of all on the roll.'
		},
		{
			name: 'secure',
			means:
				'At least three quarters of the pupils with a result show it, and at least half the class have one. The figure is how many show it, of those with a result.'
		}
	],
	made: [
		'Nobody ticks these marks: each follows from lessons that were taught, from what pupils did, and from what a teacher approved.',
		'Pupils appear by first name alone. A surname in their writing is covered with [name].',
		'manifest.json, beside this file, has a checksum for every file, so that anybody can see that nothing was changed.'
	]
});

function dateOf(day: Day) {
	const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
	return { year, month, day: date };
}

function longDay(day: Day): string {
	return new Intl.DateTimeFormat('en-GB', {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC'
	}).format(Date.parse(`${day}T12:00:00Z`));
}
