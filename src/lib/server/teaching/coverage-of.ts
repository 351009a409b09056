import { and, eq, isNull } from 'drizzle-orm';
import { dayOf, type Day, type Instant } from '../../calendar/instant.ts';
import { factsOf, schoolYearFrom, type FactName, type Tally } from '../../coverage/facts.ts';
import { secureSince, tallyAt, type Records } from '../../coverage/grid.ts';
import type { Statement } from '../../curriculum/framework.ts';
import { STRANDS, type Strand } from '../../curriculum/strand.ts';
import type { ClassId } from '../../wire/ids.ts';
import type { SchoolClass } from '../people/classes.ts';
import { pupils } from '../people/tables.ts';
import type { School } from '../school/school.ts';
import { backbone } from './curriculum.ts';
import { attainment, deliveries, evidenced, plans } from './tables.ts';

/** One statement and one class. */
export interface Cell {
	readonly statement: Statement;
	readonly tally: Tally;
	/** The facts that hold. */
	readonly facts: readonly FactName[];
	/** Since when the class is secure, if it is. */
	readonly secureOn: Day | undefined;
}

export interface Coverage {
	/** Pupils on the roll. */
	readonly roll: number;
	readonly strands: readonly { readonly strand: Strand; readonly cells: readonly Cell[] }[];
}

/**
 * A class against every statement of its year or years, as things stood at an instant (now, when left
 * out), by strand in the framework's order.
 */
export function coverageOf(
	school: School,
	schoolClass: SchoolClass,
	at: Instant = school.clock()
): Coverage {
	const roll = rollAt(school, schoolClass.id, at);
	const statements = statementsFor(school, schoolClass);
	const recordsOf = recordsFor(school, schoolClass.id, roll, at);
	const cells = statements.map((statement): Cell => {
		const records = recordsOf(statement.id);
		const tally = tallyAt(records, at);
		const since = secureSince(records.attainment, roll.size, at);
		return {
			statement,
			tally,
			facts: factsOf(tally, roll.size),
			secureOn: since === undefined ? undefined : dayOf(since)
		};
	});
	return {
		roll: roll.size,
		strands: STRANDS.map((strand) => ({
			strand,
			cells: cells.filter((cell) => cell.statement.strand === strand)
		}))
	};
}

/** The backbone's statements for a class's year or years. */
export function statementsFor(
	school: School,
	{ years }: Pick<SchoolClass, 'years'>
): readonly Statement[] {
	return backbone(school.curriculum).filter(
		({ year }) => year !== undefined && years.includes(year)
	);
}

/** Who was on a class's roll then. */
function rollAt(school: School, schoolClass: ClassId, at: Instant): Set<string> {
	return new Set(
		school.db
			.select()
			.from(pupils)
			.where(eq(pupils.schoolClass, schoolClass))
			.all()
			.filter(({ createdAt, leftAt }) => createdAt <= at && (leftAt === null || leftAt > at))
			.map(({ id }) => id)
	);
}

/** Reads all that is on record about a class once, and gives it out by statement. */
function recordsFor(
	school: School,
	schoolClass: ClassId,
	roll: ReadonlySet<string>,
	at: Instant
): (statement: string) => Records {
	const levels = school.db
		.select({ row: attainment })
		.from(attainment)
		.innerJoin(pupils, eq(pupils.id, attainment.pupil))
		.where(eq(pupils.schoolClass, schoolClass))
		.all()
		.map(({ row }) => row)
		.filter(({ pupil }) => roll.has(pupil));
	const approved = school.db
		.select({ row: evidenced })
		.from(evidenced)
		.innerJoin(pupils, eq(pupils.id, evidenced.pupil))
		.where(eq(pupils.schoolClass, schoolClass))
		.all()
		.map(({ row }) => row)
		.filter(({ pupil }) => roll.has(pupil));
	const taught = school.db
		.select()
		.from(deliveries)
		.where(and(eq(deliveries.schoolClass, schoolClass), isNull(deliveries.undoneAt)))
		.all();
	const planned = school.db
		.select()
		.from(plans)
		.where(
			and(
				eq(plans.schoolClass, schoolClass),
				eq(plans.year, Number(schoolYearFrom(dayOf(at)).slice(0, 4)))
			)
		)
		.all();
	const levelsBy = Map.groupBy(levels, (row) => row.statement);
	const approvedBy = Map.groupBy(approved, (row) => row.statement);

	return (statement) => {
		const rows = levelsBy.get(statement) ?? [];
		return {
			planned: planned
				.filter(({ lesson }) => statementsIn(school, lesson).includes(statement))
				.map(({ plannedAt, droppedAt }) => ({ since: plannedAt, until: droppedAt })),
			taught: taught
				.filter(({ statements }) => statements.includes(statement))
				.map(({ day }) => day),
			practised: [
				...new Map(
					rows.flatMap(({ pupil, practised }) => (practised === null ? [] : [[pupil, practised]]))
				).values()
			],
			evidenced: approvedBy.get(statement) ?? [],
			attainment: rows.flatMap(({ level, ...row }) => (level === null ? [] : [{ ...row, level }]))
		};
	};
}

const statementsIn = (school: School, lesson: string): readonly string[] =>
	school.curriculum.editions.get(lesson)?.lesson.statements ?? [];
