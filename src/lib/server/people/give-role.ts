import { and, eq, isNull } from 'drizzle-orm';
import type { StaffId } from '../../wire/ids.ts';
import type { School } from '../school/school.ts';
import type { Role } from './roles.ts';
import { staffRoles } from './tables.ts';

/** Gives somebody a role from now on. Asks nobody: `duties/` says who may. */
export function giveRole(school: School, staff: StaffId, role: Role): void {
	const now = school.clock();
	const has = school.db
		.select()
		.from(staffRoles)
		.where(and(eq(staffRoles.staff, staff), eq(staffRoles.role, role), isNull(staffRoles.until)))
		.get();
	if (has) return;
	// Ended and given again within one millisecond: it never ended.
	school.db
		.insert(staffRoles)
		.values({ staff, role, since: now })
		.onConflictDoUpdate({
			target: [staffRoles.staff, staffRoles.role, staffRoles.since],
			set: { until: null }
		})
		.run();
}
