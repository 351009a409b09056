import { eq, isNull } from 'drizzle-orm';
import type { StaffId } from '../../wire/ids.ts';
import type { School } from '../school/school.ts';
import type { Role } from './roles.ts';
import { classes, classStaff, staff, staffRoles } from './tables.ts';

export interface StaffMember {
	readonly id: StaffId;
	readonly name: string;
	readonly email: string;
	readonly portrait: string;
	readonly roles: readonly Role[];
	readonly classes: readonly string[];
	readonly hasSecondFactor: boolean;
}

/** The adults who work here now, by name. */
export function staffList(school: School): StaffMember[] {
	const roles = Map.groupBy(
		school.db.select().from(staffRoles).where(isNull(staffRoles.until)).all(),
		(row) => row.staff
	);
	const parts = Map.groupBy(
		school.db
			.select({ staff: classStaff.staff, name: classes.name })
			.from(classStaff)
			.innerJoin(classes, eq(classes.id, classStaff.schoolClass))
			.where(isNull(classStaff.until))
			.all(),
		(row) => row.staff
	);
	return school.db
		.select()
		.from(staff)
		.where(isNull(staff.leftAt))
		.orderBy(staff.name)
		.all()
		.map((row) => ({
			id: row.id,
			name: row.name,
			email: row.email,
			portrait: row.portrait,
			roles: (roles.get(row.id) ?? []).map((one) => one.role),
			classes: (parts.get(row.id) ?? []).map((one) => one.name),
			hasSecondFactor: row.secondFactor !== null
		}));
}
