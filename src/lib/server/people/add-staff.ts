import type { StaffId } from '../../wire/ids.ts';
import { record } from '../audit/record.ts';
import { together, type School } from '../school/school.ts';
import { hashPassword } from '../sign-in/staff-password.ts';
import { newId } from './new-id.ts';
import type { Role } from './roles.ts';
import { staff, staffRoles } from './tables.ts';

export interface NewStaff {
	readonly email: string;
	/** As children call them: "Mrs Osei". */
	readonly name: string;
	readonly roles: readonly Role[];
	readonly password?: string;
	/** They chose it themselves; else it is one to start with, and to be changed at once. */
	readonly isOwnPassword?: true;
	readonly portrait?: string;
	/** Given in the demo alone; else a new random one. */
	readonly id?: StaffId;
}

/** Adds an adult with their roles. @throws when the email is taken */
export async function addStaff(school: School, given: NewStaff, by: string): Promise<StaffId> {
	const id = given.id ?? newId<StaffId>();
	const at = school.clock();
	const passwordHash = given.password ? await hashPassword(given.password) : null;
	together(school, () => {
		school.db
			.insert(staff)
			.values({
				id,
				email: given.email.trim().toLowerCase(),
				name: given.name.trim(),
				portrait: given.portrait ?? 'helper',
				passwordHash,
				ownPasswordAt: given.isOwnPassword ? at : null,
				createdAt: at
			})
			.run();
		for (const role of given.roles)
			school.db.insert(staffRoles).values({ staff: id, role, since: at }).run();
		record(school, by, 'added-staff', `staff/${id}`);
	});
	return id;
}
