import { and, eq, isNull } from 'drizzle-orm';
import type { Year } from '../../curriculum/year.ts';
import type { ClassId } from '../../wire/ids.ts';
import type { School } from '../school/school.ts';
import { classes, pupils } from './tables.ts';

export interface SchoolClass {
	readonly id: ClassId;
	readonly name: string;
	readonly code: string;
	readonly years: readonly Year[];
}

/** The classes there are now, by name. */
export function classesOf(school: School): SchoolClass[] {
	return school.db
		.select()
		.from(classes)
		.where(isNull(classes.closedAt))
		.orderBy(classes.name)
		.all();
}

/** One class, by its id in an address (any case). */
export function classOf(school: School, id: string): SchoolClass | undefined {
	return school.db
		.select()
		.from(classes)
		.where(and(eq(classes.id, id.toUpperCase() as ClassId), isNull(classes.closedAt)))
		.get();
}

/** The class pupils join with a code, in any case and with spaces. */
export function classByCode(school: School, code: string): SchoolClass | undefined {
	return school.db
		.select()
		.from(classes)
		.where(and(eq(classes.code, code.replace(/\s/g, '').toUpperCase()), isNull(classes.closedAt)))
		.get();
}

/** The pupils on a class's roll, by the name the class sees. Never staff. */
export function rollOf(school: School, schoolClass: ClassId) {
	return school.db
		.select({
			id: pupils.id,
			shownName: pupils.shownName,
			avatar: pupils.avatar,
			year: pupils.year
		})
		.from(pupils)
		.where(and(eq(pupils.schoolClass, schoolClass), isNull(pupils.leftAt)))
		.orderBy(pupils.shownName)
		.all();
}
