import type { Day } from '../../calendar/instant.ts';
import type { FactName, Some } from '../../coverage/facts.ts';
import type { Strand } from '../../curriculum/strand.ts';
import type { Year } from '../../curriculum/year.ts';
import type { SchoolClass } from '../people/classes.ts';
import type { School } from '../school/school.ts';
import type { Cell, Coverage } from './coverage-of.ts';
import { planOf } from './plans.ts';

/** A cell of the grid as a page shows it. */
export interface GridCell {
	readonly id: string;
	/** Our name for the statement, and our summary of it. */
	readonly short: string;
	readonly summary: string;
	readonly year: Year | undefined;
	readonly facts: readonly FactName[];
	/** The half-term it stands in the plan for. */
	readonly plannedFor: string | undefined;
	readonly taught: Day | undefined;
	readonly practised: Some | undefined;
	readonly evidenced: Some | undefined;
	readonly secureOn: Day | undefined;
	readonly secure: number;
	readonly results: number;
}

export interface GridStrand {
	readonly strand: Strand;
	readonly years: readonly { readonly year: Year; readonly cells: readonly GridCell[] }[];
}

/** A class's coverage as rows for a page: strands, and within each the class's years. */
export function gridOf(
	school: School,
	schoolClass: SchoolClass,
	coverage: Coverage
): readonly GridStrand[] {
	const plannedFor = halfTermsByStatement(school, schoolClass);
	return coverage.strands.map(({ strand, cells }) => ({
		strand,
		years: schoolClass.years.map((year) => ({
			year,
			cells: cells
				.filter(({ statement }) => statement.year === year)
				.map((cell) => gridCell(cell, plannedFor.get(cell.statement.id)))
		}))
	}));
}

function gridCell(
	{ statement, tally, facts, secureOn }: Cell,
	plannedFor: string | undefined
): GridCell {
	const { taught, practised, evidenced, secure, results } = tally;
	return {
		id: statement.id,
		short: statement.short ?? statement.summary,
		summary: statement.summary,
		year: statement.year,
		facts,
		plannedFor,
		taught,
		practised,
		evidenced,
		secureOn,
		secure,
		results
	};
}

/** The first half-term each statement is planned for. */
function halfTermsByStatement(school: School, { id }: SchoolClass): Map<string, string> {
	const first = new Map<string, string>();
	for (const { lesson, halfTerm } of planOf(school, id))
		for (const statement of school.curriculum.editions.get(lesson)?.lesson.statements ?? [])
			if (!first.has(statement)) first.set(statement, halfTerm);
	return first;
}
