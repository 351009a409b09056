import { and, eq, isNull } from 'drizzle-orm';
import type { StaffId } from '../../wire/ids.ts';
import { Refusal } from '../../wire/trouble.ts';
import { record } from '../audit/record.ts';
import { openToWhoIsThereNow } from '../concerns/people-changed.ts';
import { writeMail } from '../mail/write.ts';
import { giveRole } from '../people/give-role.ts';
import { isLastAdmin } from '../people/last-admin.ts';
import { leave } from '../people/leave.ts';
import { staff } from '../people/tables.ts';
import { together, type School } from '../school/school.ts';
import { hasDuty } from './duty.ts';
import { peopleHere } from './people.ts';

/**
 * Whoever runs the machine says that somebody is gone for good who can't be asked any more, so that no
 * school is locked out by them. All with a duty are told.
 * @param email theirs
 * @param newAdmin address of who is an admin from now on, needed where nobody else is one
 * @throws Refusal
 */
export function sayGone(school: School, email: string, newAdmin?: string): void {
	together(school, () => {
		const gone = staffAt(school, email);
		if (newAdmin !== undefined) {
			const heir = staffAt(school, newAdmin);
			giveRole(school, heir, 'admin');
			record(school, 'machine', 'made-admin', `staff/${heir}`);
		}
		const trouble = isLastAdmin(school, gone);
		if (trouble)
			throw new Refusal(409, {
				...trouble,
				mend: 'Name who is an admin from now on: npm run gone -- THEIR@ADDRESS NEW@ADDRESS'
			});
		leave(school, gone, 'machine');
		const told = peopleHere(school).filter(({ roles }) => hasDuty(roles) || roles.has('admin'));
		writeMail(
			school,
			told.map(({ id }) => id)
		);
		openToWhoIsThereNow(school);
	});
}

function staffAt(school: School, email: string): StaffId {
	const row = school.db
		.select({ id: staff.id })
		.from(staff)
		.where(and(eq(staff.email, email.trim().toLowerCase()), isNull(staff.leftAt)))
		.get();
	if (row) return row.id;
	throw new Refusal(404, {
		code: 'nobody-there',
		say: 'Nobody who works here has that address.',
		mend: 'It stands on the page People, beside the name.'
	});
}
