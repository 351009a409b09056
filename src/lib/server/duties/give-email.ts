import type { StaffId } from '../../wire/ids.ts';
import { Refusal } from '../../wire/trouble.ts';
import { changeEmail } from '../people/change-details.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { staffOf } from '../sign-in/session.ts';
import { isGuarded } from './duty.ts';
import { notHere } from './kind.ts';
import { propose, type Proposed } from './propose.ts';

/**
 * An admin gives somebody another address. Where alerts about concerns go, it is proposed.
 * @throws Refusal
 */
export function giveEmail(
	school: School,
	staff: StaffId,
	email: string,
	by: Staff
): Proposed | undefined {
	const who = staffOf(school, staff);
	if (!who) throw new Refusal(409, notHere);
	if ([...who.roles].some(isGuarded)) return propose(school, by, 'email', { staff, email });
	changeEmail(school, staff, email, `staff/${by.id}`);
	return undefined;
}
