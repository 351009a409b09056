import { asc, eq, isNull } from 'drizzle-orm';
import { adultsOf } from '$lib/server/concerns/adult.ts';
import { classes, pupils } from '$lib/server/people/tables.ts';
import type { School } from '$lib/server/school/school.ts';

/** Every adult on the people list, by name. */
export const adultsToChoose = (school: School) =>
	adultsOf(school)
		.map(({ id, name }) => ({ id, name }))
		.toSorted((a, b) => a.name.localeCompare(b.name));

/** Every child on a roll, class by class. */
export const childrenToChoose = (school: School) =>
	school.db
		.select({ id: pupils.id, name: pupils.shownName, className: classes.name })
		.from(pupils)
		.innerJoin(classes, eq(classes.id, pupils.schoolClass))
		.where(isNull(pupils.leftAt))
		.orderBy(asc(classes.name), asc(pupils.shownName))
		.all();
