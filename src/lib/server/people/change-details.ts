import { and, eq, ne } from 'drizzle-orm';
import type { CAST } from '../../curriculum/picture.ts';
import type { StaffId } from '../../wire/ids.ts';
import { Refusal } from '../../wire/trouble.ts';
import { record } from '../audit/record.ts';
import { together, type School } from '../school/school.ts';
import { staff } from './tables.ts';

/** Which member of the cast stands for somebody, for children who can't read the name. */
export function choosePortrait(
	school: School,
	id: StaffId,
	portrait: (typeof CAST)[number],
	by: string
): void {
	together(school, () => {
		school.db.update(staff).set({ portrait }).where(eq(staff.id, id)).run();
		record(school, by, 'chose-portrait', `staff/${id}`);
	});
}

/**
 * Where somebody signs in with and gets mail, from now on.
 * @throws Refusal when it is somebody else's
 */
export function changeEmail(school: School, id: StaffId, typed: string, by: string): void {
	const email = typed.trim().toLowerCase();
	together(school, () => {
		if (isTaken(school, email, id))
			throw new Refusal(409, {
				code: 'email-taken',
				say: 'Somebody here has that address already.',
				mend: 'Type another one.'
			});
		school.db.update(staff).set({ email }).where(eq(staff.id, id)).run();
		record(school, by, 'changed-email', `staff/${id}`);
	});
}

/** Whether anybody but this person has that address. */
export const isTaken = (school: School, email: string, but: StaffId): boolean =>
	school.db
		.select({ id: staff.id })
		.from(staff)
		.where(and(eq(staff.email, email.trim().toLowerCase()), ne(staff.id, but)))
		.get() !== undefined;
