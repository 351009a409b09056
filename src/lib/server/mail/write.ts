import { and, inArray, isNull } from 'drizzle-orm';
import type { StaffId } from '../../wire/ids.ts';
import { staff } from '../people/tables.ts';
import type { School } from '../school/school.ts';
import { mail } from './tables.ts';

/** All that a mail ever says: mail is read on phones, by families, and on the wall. */
export const SOMETHING_TO_READ = {
	subject: 'There is something to read in Waymark',
	body: 'There is something to read in Waymark. Please sign in and read it.'
} as const;

/** Writes "there is something to read" to these people, in the transaction of what it is about. */
export function writeMail(school: School, to: readonly StaffId[]): void {
	if (to.length === 0) return;
	const now = school.clock();
	const addresses = school.db
		.select({ email: staff.email })
		.from(staff)
		.where(and(inArray(staff.id, [...to]), isNull(staff.leftAt)))
		.all();
	for (const { email } of addresses)
		school.db
			.insert(mail)
			.values({
				to: email,
				subject: SOMETHING_TO_READ.subject,
				body: school.keys.seal(SOMETHING_TO_READ.body, 'mail'),
				createdAt: now,
				nextTryAt: now
			})
			.run();
}
