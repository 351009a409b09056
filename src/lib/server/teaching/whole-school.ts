import type { Instant } from '../../calendar/instant.ts';
import { factsOf, NOTHING, type FactName, type Tally } from '../../coverage/facts.ts';
import type { Statement } from '../../curriculum/framework.ts';
import type { Strand } from '../../curriculum/strand.ts';
import { classesOf, type SchoolClass } from '../people/classes.ts';
import type { School } from '../school/school.ts';
import { statementsFor } from './coverage-of.ts';
import { schoolGrid } from './school-grid.ts';

/** A class as the whole-school page shows it: small enough to send for every class at once. */
export interface ClassRow {
	readonly id: string;
	readonly name: string;
	readonly years: SchoolClass['years'];
	readonly roll: number;
	/** The furthest fact of each statement of its years, strand by strand; none where nothing holds. */
	readonly strands: Readonly<Record<Strand, readonly (FactName | null)[]>>;
	readonly statements: number;
	readonly taught: number;
	readonly secure: number;
}

/** Every class against the statements of its year or years, youngest first. */
export function wholeSchool(school: School, at?: Instant): ClassRow[] {
	return standOf(school, at).map(({ schoolClass, roll, stands }): ClassRow => {
		const has = (fact: FactName) => stands.filter(({ facts }) => facts.includes(fact)).length;
		const strands: Partial<Record<Strand, (FactName | null)[]>> = {};
		for (const { statement, facts } of stands)
			(strands[statement.strand as Strand] ??= []).push(facts.at(-1) ?? null);
		const { id, name, years } = schoolClass;
		return {
			id,
			name,
			years,
			roll,
			strands: strands as ClassRow['strands'],
			statements: stands.length,
			taught: has('taught'),
			secure: has('secure')
		};
	});
}

/** One class and every statement of its years, for pages, exports and reports. */
export interface ClassStand {
	readonly schoolClass: SchoolClass;
	readonly roll: number;
	readonly stands: readonly {
		readonly statement: Statement;
		readonly tally: Tally;
		readonly facts: readonly FactName[];
	}[];
}

/** The figures of every class, youngest first, from one query. */
export function standOf(school: School, at?: Instant): ClassStand[] {
	const { rolls, tallies } = schoolGrid(school, at);
	return classesOf(school)
		.sort((a, b) => ageOf(a) - ageOf(b))
		.map((schoolClass) => {
			const roll = rolls.get(schoolClass.id) ?? 0;
			const of = tallies.get(schoolClass.id);
			return {
				schoolClass,
				roll,
				stands: statementsFor(school, schoolClass).map((statement) => {
					const tally = of?.get(statement.id) ?? NOTHING;
					return { statement, tally, facts: factsOf(tally, roll) };
				})
			};
		});
}

/** EYFS before Year 1; a mixed class after the single years it holds the younger of. */
const ageOf = ({ years }: SchoolClass): number =>
	years.reduce((sum, year) => sum + (year === 'EYFS' ? 0 : Number(year.slice(1))), 0) /
	Math.max(1, years.length);
