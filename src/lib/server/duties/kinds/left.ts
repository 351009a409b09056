import * as v from 'valibot';
import type { StaffId } from '../../../wire/ids.ts';
import { isLastAdmin } from '../../people/last-admin.ts';
import { leave } from '../../people/leave.ts';
import { staffOf } from '../../sign-in/session.ts';
import { notHere, type Kind } from '../kind.ts';
import { staffIdSchema } from '../staff-id.ts';

/** Somebody with a duty has left the school. */
export const left: Kind<{ readonly staff: StaffId }> = {
	schema: v.strictObject({ staff: staffIdSchema }),
	about: ({ staff }) => staff,
	takesAway: true,
	hindered: (school, { staff }) => (staffOf(school, staff) ? isLastAdmin(school, staff) : notHere),
	isSame: (one, other) => one.staff === other.staff,
	inWords: ({ staff }, nameOf) => `${nameOf(staff)} has left the school`,
	does: (school, { staff }, by) => leave(school, staff, by)
};
