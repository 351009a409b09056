import { dayOf, instantOf } from '../../calendar/instant.ts';
import { schoolYearFrom } from '../../coverage/facts.ts';
import { STRANDS, strandOf, type Strand } from '../../curriculum/strand.ts';
import { YEARS } from '../../curriculum/year.ts';
import type { ClassId, PupilId } from '../../wire/ids.ts';
import { workBehind, type Behind } from '../evidence/work-behind.ts';
import { classesOf, classOf, type SchoolClass } from '../people/classes.ts';
import { pupils } from '../people/tables.ts';
import type { School } from '../school/school.ts';
import { setting } from '../school/settings.ts';
import { coverageOf } from '../teaching/coverage-of.ts';
import { firstName, surnameCover } from './first-names.ts';
import type { CoverageRow, Front, Work } from './portfolio.ts';
import { scopeInWords, type Scope } from './scope.ts';

export interface Collected {
	readonly front: Front;
	/** The work samples in the portfolio's order, each read only when it is asked for. */
	readonly works: () => Iterable<Work>;
}

/** Everything a portfolio of this scope holds, as things stand now. The server's loop gets its turn between classes. */
export async function collect(school: School, scope: Scope): Promise<Collected> {
	const at = school.clock();
	const asOf = dayOf(at);
	const starts = Number(schoolYearFrom(asOf).slice(0, 4));
	const strands = scope.of === 'strand' ? [scope.strand] : STRANDS;
	const classes = classesIn(school, scope);
	const coverage: CoverageRow[] = [];
	const rolls = new Map<ClassId, number>();
	for (const schoolClass of classes) {
		await new Promise(setImmediate);
		const { roll, strands: all } = coverageOf(school, schoolClass, at);
		rolls.set(schoolClass.id, roll);
		for (const { strand, cells } of all)
			if (strands.includes(strand))
				for (const { statement, tally, facts, secureOn } of cells)
					coverage.push({
						className: schoolClass.name,
						year: statement.year ?? schoolClass.years[0] ?? 'EYFS',
						strand,
						statement: statement.id,
						short: statement.short ?? statement.summary,
						summary: statement.summary,
						facts,
						planned: tally.planned ?? null,
						taught: tally.taught ?? null,
						practised: tally.practised ?? null,
						evidenced: tally.evidenced ?? null,
						secureOn: secureOn ?? null,
						secure: tally.secure,
						results: tally.results,
						roll
					});
	}
	const entries = approvedIn(school, classes, strands, instantOf(schoolYearFrom(asOf), '00:00'));
	return {
		front: {
			school: setting(school, 'name'),
			scope: { of: scope.of, name: scopeInWords(school, scope) },
			asOf,
			schoolYear: `${starts}/${String(starts + 1).slice(2)}`,
			strands,
			classes: classes.map(({ id, name, years }) => ({ name, years, roll: rolls.get(id) ?? 0 })),
			frameworks: [...school.curriculum.frameworks.values()].map(
				({ title, edition, publisher }) => ({ title, edition, publisher })
			),
			coverage: inOrder(coverage),
			works: entries.length
		},
		works: () => worksOf(school, entries)
	};
}

/** By strand, year and statement; classes side by side. */
function inOrder(rows: readonly CoverageRow[]): CoverageRow[] {
	const places = new Map<string, number>();
	for (const { statement } of rows) if (!places.has(statement)) places.set(statement, places.size);
	const place = ({ statement }: CoverageRow) => places.get(statement) ?? 0;
	return [...rows].sort(
		(a, b) =>
			STRANDS.indexOf(a.strand) - STRANDS.indexOf(b.strand) ||
			YEARS.indexOf(a.year) - YEARS.indexOf(b.year) ||
			place(a) - place(b)
	);
}

/** Youngest first, then by name. */
function classesIn(school: School, scope: Scope): SchoolClass[] {
	if (scope.of === 'class') return [classOf(school, scope.schoolClass)].filter((it) => !!it);
	const first = ({ years }: SchoolClass) => YEARS.indexOf(years[0] ?? 'EYFS');
	return classesOf(school).sort(
		(a, b) => first(a) - first(b) || a.name.localeCompare(b.name, 'en')
	);
}

interface Entry extends Row {
	readonly strand: Strand;
	readonly className: string;
}

interface Row extends Omit<Behind, 'statements'> {
	readonly id: string;
	readonly pupil: PupilId;
	readonly schoolClass: ClassId;
	readonly lesson: string;
	readonly statements: string;
	readonly why: string;
	readonly kept: 0 | 1;
	readonly at: number;
}

/** This school year's approved work, by strand, class, lesson and day. */
function approvedIn(
	school: School,
	classes: readonly SchoolClass[],
	strands: readonly Strand[],
	from: number
): Entry[] {
	const rows = school.sqlite
		.prepare(APPROVED)
		.all({ from, classes: JSON.stringify(classes.map(({ id }) => id)) }) as Row[];
	const place = new Map(classes.map(({ id }, i) => [id, i]));
	return rows
		.flatMap((row): Entry[] => {
			const shown = (JSON.parse(row.statements) as string[]).map(strandOf);
			const strand = strands.find((one) => shown.includes(one));
			const className = classes.find(({ id }) => id === row.schoolClass)?.name;
			return strand && className !== undefined ? [{ ...row, strand, className }] : [];
		})
		.sort(
			(a, b) =>
				STRANDS.indexOf(a.strand) - STRANDS.indexOf(b.strand) ||
				(place.get(a.schoolClass) ?? 0) - (place.get(b.schoolClass) ?? 0) ||
				a.lesson.localeCompare(b.lesson, 'en') ||
				a.at - b.at ||
				a.id.localeCompare(b.id, 'en')
		);
}

const APPROVED = `
select e.id, e.response, e.observation, e.how, e.pupil, e.school_class as schoolClass, e.lesson, e.statements, e.why,
		e.offered_by is not null and e.observation is null as kept, e.offered_at as at
	from evidence e
	where e.offered_at >= @from and e.school_class in (select value from json_each(@classes))
		and 'approved' = (select decided from approvals where evidence = e.id order by id desc limit 1)`;

function* worksOf(school: School, entries: readonly Entry[]): Generator<Work> {
	const all = new Map(
		school.db
			.select()
			.from(pupils)
			.all()
			.map((row) => [
				row.id,
				{ ...row, fullName: school.keys.open(row.fullName, `pupil/${row.id}/name`) }
			])
	);
	const cover = surnameCover([...all.values()].map(({ fullName }) => fullName));
	for (const { pupil, strand, className, statements, why, kept, at, ...behind } of entries) {
		const who = all.get(pupil);
		const shows = JSON.parse(statements) as string[];
		const sample = workBehind(school, { ...behind, statements: shows });
		if (!who || !sample) continue;
		yield {
			strand,
			firstName: firstName(who.shownName),
			className,
			year: who.year,
			lesson: sample.title,
			task: sample.task,
			form: sample.form,
			text: cover(sample.text, who.fullName),
			strokes: sample.strokes,
			picture: sample.picture,
			why: cover(why, who.fullName),
			chosenBy:
				behind.how !== null || behind.observation !== null
					? 'adult'
					: kept === 1
						? 'teacher'
						: 'pupil',
			on: dayOf(at),
			shows: shows.map((id) => school.curriculum.statements.get(id)?.short ?? id)
		};
	}
}
