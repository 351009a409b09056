import type { StaffId } from '../../wire/ids.ts';
import { Refusal } from '../../wire/trouble.ts';
import { openToWhoIsThereNow } from '../concerns/people-changed.ts';
import { isLastAdmin } from '../people/last-admin.ts';
import { leave } from '../people/leave.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { staffOf } from '../sign-in/session.ts';
import { isGuarded } from './duty.ts';
import { notHere } from './kind.ts';
import { propose, type Proposed } from './propose.ts';

/**
 * An admin says that somebody has left. Of whoever has a duty it is proposed; anybody else has left now.
 * @throws Refusal
 */
export function sayLeft(school: School, staff: StaffId, by: Staff): Proposed | undefined {
	const who = staffOf(school, staff);
	if (!who) throw new Refusal(409, notHere);
	if ([...who.roles].some(isGuarded)) return propose(school, by, 'left', { staff });
	const trouble = isLastAdmin(school, staff);
	if (trouble) throw new Refusal(409, trouble);
	leave(school, staff, `staff/${by.id}`);
	openToWhoIsThereNow(school);
	return undefined;
}
