import { and, inArray, isNull } from 'drizzle-orm';
import type { Instant } from '../../calendar/instant.ts';
import type { StaffId } from '../../wire/ids.ts';
import { staff } from '../people/tables.ts';
import type { School } from '../school/school.ts';
import { mail } from './tables.ts';

export interface Letter {
	readonly subject: string;
	readonly body: string;
}

/** All that a mail about anything ever says: mail is read on phones, by families, and on the wall. */
export const SOMETHING_TO_READ = {
	subject: 'There is something to read in Waymark',
	body: 'There is something to read in Waymark. Please sign in and read it.'
} as const;

/**
 * Writes "there is something to read" to these people, in the transaction of what it is about.
 * @param at when it goes; at once where it isn't said
 * @param letter for a test alone, which is about nothing
 */
export function writeMail(
	school: School,
	to: readonly StaffId[],
	at: Instant = school.clock(),
	{ subject, body }: Letter = SOMETHING_TO_READ
): void {
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
				subject,
				body: school.keys.seal(body, 'mail'),
				createdAt: now,
				nextTryAt: at
			})
			.run();
}
