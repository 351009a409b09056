import type { StaffId } from '../../wire/ids.ts';
import { Refusal } from '../../wire/trouble.ts';
import { record } from '../audit/record.ts';
import { together, type School } from '../school/school.ts';
import { staffOf } from '../sign-in/session.ts';
import { endRoles } from './end-roles.ts';
import { giveRole } from './give-role.ts';
import { isLastAdmin } from './last-admin.ts';
import type { Role } from './roles.ts';
import { tellPeopleChanged } from './tell-people-changed.ts';

/**
 * Which of `among` somebody has from now on; their other roles stay.
 * @param among roles that one person may change alone (`duties/duty.ts`)
 * @param by who says so, as it stands in the audit
 * @throws Refusal when nobody would be an admin
 */
export function changeRoles(
	school: School,
	id: StaffId,
	roles: readonly Role[],
	among: readonly Role[],
	by: string
): void {
	together(school, () => {
		const now = staffOf(school, id);
		if (!now) return;
		const ended = among.filter((role) => now.roles.has(role) && !roles.includes(role));
		const fresh = among.filter((role) => !now.roles.has(role) && roles.includes(role));
		if (ended.length + fresh.length === 0) return;
		const trouble = ended.includes('admin') ? isLastAdmin(school, id) : undefined;
		if (trouble) throw new Refusal(409, trouble);
		endRoles(school, id, ended);
		for (const role of fresh) giveRole(school, id, role);
		record(school, by, 'changed-roles', `staff/${id}`);
		tellPeopleChanged(school, [id]);
	});
}
