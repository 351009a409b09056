import { and, eq } from 'drizzle-orm';
import type { ClassId } from '../../wire/ids.ts';
import { rollOf } from '../people/classes.ts';
import type { School } from '../school/school.ts';
import { attempts } from './tables.ts';
import { pupils } from '../people/tables.ts';
import { deliveriesTo } from './deliveries.ts';

/** The lesson a class was taught last, and who has not been through it. */
export interface Unfinished {
	readonly lesson: string;
	readonly day: string;
	/** Begun and not finished, by the name the class sees. */
	readonly begun: readonly string[];
	/** Not opened at all: away, perhaps. */
	readonly notBegun: readonly string[];
}

/** Who has not finished the latest lesson that pupils of the class did themselves. */
export function unfinishedIn(school: School, schoolClass: ClassId): Unfinished | undefined {
	const runs = runsBy(school, schoolClass);
	const last = deliveriesTo(school, schoolClass).findLast(({ lesson }) => runs.has(lesson));
	if (!last) return undefined;
	const of = runs.get(last.lesson);
	const roll = rollOf(school, schoolClass);
	return {
		lesson: last.lesson,
		day: last.day,
		begun: roll.filter(({ id }) => of?.get(id) === false).map(({ shownName }) => shownName),
		notBegun: roll.filter(({ id }) => !of?.has(id)).map(({ shownName }) => shownName)
	};
}

/** For each lesson, who opened it, and whether they finished it. */
function runsBy(school: School, schoolClass: ClassId): Map<string, Map<string, boolean>> {
	const runs = new Map<string, Map<string, boolean>>();
	const rows = school.db
		.select({ lesson: attempts.lesson, pupil: attempts.pupil, finishedAt: attempts.finishedAt })
		.from(attempts)
		.innerJoin(pupils, eq(pupils.id, attempts.pupil))
		.where(and(eq(pupils.schoolClass, schoolClass)))
		.all();
	for (const { lesson, pupil, finishedAt } of rows) {
		if (lesson === null) continue;
		const of = runs.get(lesson) ?? new Map<string, boolean>();
		runs.set(lesson, of.set(pupil, (of.get(pupil) ?? false) || finishedAt !== null));
	}
	return runs;
}
