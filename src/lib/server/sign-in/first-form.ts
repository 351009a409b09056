import { and, eq, isNull } from 'drizzle-orm';
import type { Form } from '../../curriculum/check.ts';
import { pupils } from '../people/tables.ts';
import type { Pupil } from '../permissions/who.ts';
import type { School } from '../school/school.ts';

/**
 * Which form of the checks a pupil meets before a lesson. Every other place on the roll, so that half
 * the class meets A first and half B, and neither is the easier "before". Whoever joins stands at the end.
 */
export function firstForm(
	school: School,
	{ id, schoolClass }: Pick<Pupil, 'id' | 'schoolClass'>
): Form {
	const roll = school.db
		.select({ id: pupils.id })
		.from(pupils)
		.where(and(eq(pupils.schoolClass, schoolClass), isNull(pupils.leftAt)))
		.orderBy(pupils.createdAt, pupils.id)
		.all();
	return roll.findIndex((pupil) => pupil.id === id) % 2 === 0 ? 'a' : 'b';
}
