import * as v from 'valibot';
import { dayInWords, dayOf } from '../../../calendar/instant.ts';
import type { Day } from '../../../calendar/instant.ts';
import type { StaffId } from '../../../wire/ids.ts';
import { record } from '../../audit/record.ts';
import { set, setting } from '../../school/settings.ts';
import { staffOf } from '../../sign-in/session.ts';
import { hasDuty } from '../duty.ts';
import { notHere, type Kind } from '../kind.ts';
import { staffIdSchema } from '../staff-id.ts';

interface Watch {
	readonly from: Day;
	readonly to: Day;
	readonly staff: StaffId;
}

const day = v.pipe(v.string(), v.isoDate());

/** Somebody watches the desk in a holiday. */
export const watch: Kind<Watch> = {
	schema: v.strictObject({ from: day, to: day, staff: staffIdSchema }),
	mayPropose: hasDuty,
	about: ({ staff }) => staff,
	takesAway: false,
	hindered(school, { to, staff }) {
		const who = staffOf(school, staff);
		if (!who) return notHere;
		if (!hasDuty(who.roles))
			return {
				code: 'has-no-duty',
				say: 'They don’t read concerns.',
				mend: 'Choose somebody with a duty, or have them given one first.'
			};
		if (to < dayOf(school.clock()))
			return {
				code: 'is-over',
				say: 'That holiday is over.',
				mend: 'Choose one that is still to come.'
			};
		return undefined;
	},
	isSame: (one, other) => one.from === other.from && one.staff === other.staff,
	inWords: ({ from, to, staff }, nameOf) =>
		`${nameOf(staff)} watches the desk in the holiday from ${dayInWords(from)} to ${dayInWords(to)}`,
	does(school, { from, to, staff }, by) {
		const today = dayOf(school.clock());
		const others = setting(school, 'holidayWatch').filter(
			(one) => one.to >= today && (one.to < from || to < one.from)
		);
		set(school, 'holidayWatch', [...others, { from, to, staff }]);
		record(school, by, 'changed-holiday-watch', `${from} ${to} staff/${staff}`);
	}
};
