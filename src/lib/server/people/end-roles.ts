import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { StaffId } from '../../wire/ids.ts';
import type { School } from '../school/school.ts';
import type { Role } from './roles.ts';
import { staffRoles } from './tables.ts';

/** Ends roles somebody has, now. */
export function endRoles(school: School, staff: StaffId, roles: readonly Role[]): void {
	school.db
		.update(staffRoles)
		.set({ until: school.clock() })
		.where(
			and(
				eq(staffRoles.staff, staff),
				inArray(staffRoles.role, [...roles]),
				isNull(staffRoles.until)
			)
		)
		.run();
}
