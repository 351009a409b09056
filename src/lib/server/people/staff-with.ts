import { and, eq, isNull } from 'drizzle-orm';
import type { StaffId } from '../../wire/ids.ts';
import type { School } from '../school/school.ts';
import type { Role } from './roles.ts';
import { staff, staffRoles } from './tables.ts';

/** Everybody who has this duty now. */
export function staffWith(school: School, role: Role): StaffId[] {
	return school.db
		.select({ id: staff.id })
		.from(staffRoles)
		.innerJoin(staff, eq(staff.id, staffRoles.staff))
		.where(and(eq(staffRoles.role, role), isNull(staffRoles.until), isNull(staff.leftAt)))
		.all()
		.map(({ id }) => id);
}
