import * as v from 'valibot';
import type { StaffId } from '../../../wire/ids.ts';
import { changeEmail, isTaken } from '../../people/change-details.ts';
import { staffOf } from '../../sign-in/session.ts';
import { notHere, type Kind } from '../kind.ts';
import { staffIdSchema } from '../staff-id.ts';

interface NewEmail {
	readonly staff: StaffId;
	readonly email: string;
}

/** Alerts for somebody with a duty go to another address. */
export const email: Kind<NewEmail> = {
	schema: v.strictObject({
		staff: staffIdSchema,
		email: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.email(), v.maxLength(200))
	}),
	about: ({ staff }) => staff,
	// A false address is a way to miss what is sent: whoever it is about should hear of it.
	takesAway: false,
	hindered(school, { staff, email }) {
		if (!staffOf(school, staff)) return notHere;
		if (!isTaken(school, email, staff)) return undefined;
		return {
			code: 'email-taken',
			say: 'Somebody here has that address already.',
			mend: 'Type another one.'
		};
	},
	isSame: (one, other) => one.staff === other.staff && one.email === other.email,
	inWords: ({ staff, email }, nameOf) => `${nameOf(staff)} signs in and gets mail at ${email}`,
	does: (school, { staff, email }, by) => changeEmail(school, staff, email, by)
};
