import { and, eq, isNull } from 'drizzle-orm';
import type { StaffId } from '../../wire/ids.ts';
import { record } from '../audit/record.ts';
import { together, type School } from '../school/school.ts';
import { sessions } from '../sign-in/tables.ts';
import { ROLES } from './roles.ts';
import { endRoles } from './end-roles.ts';
import { classStaff, staff } from './tables.ts';
import { tellPeopleChanged } from './tell-people-changed.ts';

/**
 * Somebody has left: their sessions, roles and classes end now. Their name stays in the records; their
 * address is free for another, and nothing they signed in with is kept.
 * @param by who says so, as it stands in the audit
 */
export function leave(school: School, id: StaffId, by: string): void {
	const now = school.clock();
	together(school, () => {
		school.db
			.update(staff)
			.set({ leftAt: now, email: `left/${id}`, passwordHash: null, secondFactor: null })
			.where(and(eq(staff.id, id), isNull(staff.leftAt)))
			.run();
		endRoles(school, id, ROLES);
		school.db
			.update(classStaff)
			.set({ until: now })
			.where(and(eq(classStaff.staff, id), isNull(classStaff.until)))
			.run();
		school.db
			.delete(sessions)
			.where(eq(sessions.person, `staff/${id}`))
			.run();
		record(school, by, 'noted-leaver', `staff/${id}`);
	});
	tellPeopleChanged(school, [id]);
}
