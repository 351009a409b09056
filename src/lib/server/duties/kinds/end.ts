import * as v from 'valibot';
import type { StaffId } from '../../../wire/ids.ts';
import { record } from '../../audit/record.ts';
import { endRoles } from '../../people/end-roles.ts';
import { ROLE_NAMES } from '../../people/roles.ts';
import { tellPeopleChanged } from '../../people/tell-people-changed.ts';
import { staffOf } from '../../sign-in/session.ts';
import { GUARDED, type Guarded } from '../duty.ts';
import { notHere, type Kind } from '../kind.ts';
import { staffIdSchema } from '../staff-id.ts';

interface End {
	readonly staff: StaffId;
	readonly role: Guarded;
}

/** Somebody's duty ends; they work here still. */
export const end: Kind<End> = {
	schema: v.strictObject({ staff: staffIdSchema, role: v.picklist(GUARDED) }),
	about: ({ staff }) => staff,
	takesAway: true,
	hindered(school, { staff, role }) {
		const who = staffOf(school, staff);
		if (!who) return notHere;
		if (who.roles.has(role)) return undefined;
		return {
			code: 'has-it-not',
			say: 'They don’t have that duty now.',
			mend: 'Nothing has to be changed.'
		};
	},
	isSame: (one, other) => one.staff === other.staff && one.role === other.role,
	inWords: ({ staff, role }, nameOf) => `${nameOf(staff)} is no longer: ${ROLE_NAMES[role]}`,
	does(school, { staff, role }, by) {
		endRoles(school, staff, [role]);
		record(school, by, 'ended-duty', `staff/${staff} ${role}`);
		tellPeopleChanged(school, [staff]);
	}
};
