import type { StaffId } from '../../wire/ids.ts';
import { addStaff, type NewStaff } from '../people/add-staff.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { isGuarded } from './duty.ts';
import { propose } from './propose.ts';

/**
 * Adds an adult with the roles an admin gives alone, and proposes the others for them.
 * @returns whether one of their roles waits for a second person
 */
export async function welcome(
	school: School,
	{ roles, ...given }: NewStaff,
	by: Staff
): Promise<{ readonly id: StaffId; readonly waits: boolean }> {
	const ordinary = roles.filter((role) => !isGuarded(role));
	const id = await addStaff(school, { ...given, roles: ordinary }, `staff/${by.id}`);
	const proposed = roles
		.filter(isGuarded)
		.map((role) => propose(school, by, 'give', { staff: id, role }));
	return { id, waits: proposed.some(({ isMade }) => !isMade) };
}
