import { eq } from 'drizzle-orm';
import { record } from '../audit/record.ts';
import { staff } from '../people/tables.ts';
import { personOf, type Staff } from '../permissions/who.ts';
import { together, type School } from '../school/school.ts';
import { isTheirPassword } from './login.ts';
import { endOthers } from './session.ts';
import { hashPassword } from './staff-password.ts';

/**
 * Changes an adult's own password. Whoever else is signed in with their account is out: it may be the one who
 * handed over the first one.
 * @param session theirs, which stays
 * @returns false when `old` isn't it
 */
export async function changePassword(
	school: School,
	who: Staff,
	old: string,
	fresh: string,
	session: string | undefined
): Promise<boolean> {
	if (!(await isTheirPassword(school, who, old))) return false;
	const passwordHash = await hashPassword(fresh);
	together(school, () => {
		school.db
			.update(staff)
			.set({ passwordHash, ownPasswordAt: school.clock() })
			.where(eq(staff.id, who.id))
			.run();
		endOthers(school, who, session);
		record(school, personOf(who), 'changed-password');
	});
	return true;
}
