import * as v from 'valibot';
import { staffIdSchema } from '../staff-id.ts';
import { giveRole } from '../../people/give-role.ts';
import { ROLE_NAMES } from '../../people/roles.ts';
import { tellPeopleChanged } from '../../people/tell-people-changed.ts';
import { record } from '../../audit/record.ts';
import { staffOf } from '../../sign-in/session.ts';
import { GUARDED, type Guarded } from '../duty.ts';
import { notHere, type Kind } from '../kind.ts';
import type { StaffId } from '../../../wire/ids.ts';

interface Give {
	readonly staff: StaffId;
	readonly role: Guarded;
}

/** Somebody takes on a duty. */
export const give: Kind<Give> = {
	schema: v.strictObject({ staff: staffIdSchema, role: v.picklist(GUARDED) }),
	about: ({ staff }) => staff,
	takesAway: false,
	showsCode: true,
	hindered(school, { staff, role }) {
		const who = staffOf(school, staff);
		if (!who) return notHere;
		if (!who.roles.has(role)) return undefined;
		return {
			code: 'has-it',
			say: 'They have that duty already.',
			mend: 'Nothing has to be changed.'
		};
	},
	isSame: (one, other) => one.staff === other.staff && one.role === other.role,
	inWords: ({ staff, role }, nameOf) => `${nameOf(staff)} becomes: ${ROLE_NAMES[role]}`,
	does(school, { staff, role }, by) {
		giveRole(school, staff, role);
		record(school, by, 'gave-duty', `staff/${staff} ${role}`);
		tellPeopleChanged(school, [staff]);
	}
};
