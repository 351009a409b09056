import { isNull } from 'drizzle-orm';
import type { ClassId, StaffId } from '../../wire/ids.ts';
import type { Role } from '../people/roles.ts';
import { classStaff, staff, staffRoles } from '../people/tables.ts';
import type { School } from '../school/school.ts';

/** An adult at school, as the routes see them. */
export interface Adult {
	readonly id: StaffId;
	readonly name: string;
	readonly roles: ReadonlySet<Role>;
	readonly classes: ReadonlyMap<ClassId, 'teacher' | 'jobshare' | 'ta' | 'supply'>;
}

/** Every adult on the people list now, longest here first. */
export function adultsOf(school: School): Adult[] {
	const roles = school.db.select().from(staffRoles).where(isNull(staffRoles.until)).all();
	const parts = school.db.select().from(classStaff).where(isNull(classStaff.until)).all();
	return school.db
		.select({ id: staff.id, name: staff.name })
		.from(staff)
		.where(isNull(staff.leftAt))
		.orderBy(staff.createdAt, staff.id)
		.all()
		.map(({ id, name }) => ({
			id,
			name,
			roles: new Set(roles.filter((row) => row.staff === id).map((row) => row.role)),
			classes: new Map(
				parts.filter((row) => row.staff === id).map((row) => [row.schoolClass, row.as])
			)
		}));
}

/** What these people are called, in the list's order. */
export const namesOf = (adults: readonly Adult[], ids: readonly StaffId[]): string[] =>
	adults.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
