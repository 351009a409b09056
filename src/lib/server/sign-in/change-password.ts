import { eq } from 'drizzle-orm';
import { record } from '../audit/record.ts';
import { staff } from '../people/tables.ts';
import { personOf, type Staff } from '../permissions/who.ts';
import { together, type School } from '../school/school.ts';
import { isTheirPassword } from './login.ts';
import { hashPassword } from './staff-password.ts';

/** Changes an adult's own password. @returns false when `old` isn't it */
export async function changePassword(
	school: School,
	who: Staff,
	old: string,
	fresh: string
): Promise<boolean> {
	if (!(await isTheirPassword(school, who, old))) return false;
	const passwordHash = await hashPassword(fresh);
	together(school, () => {
		school.db.update(staff).set({ passwordHash }).where(eq(staff.id, who.id)).run();
		record(school, personOf(who), 'changed-password');
	});
	return true;
}
