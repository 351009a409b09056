import { and, isNotNull, lt, notInArray, sql } from 'drizzle-orm';
import { DAY } from '../../calendar/instant.ts';
import type { School } from '../school/school.ts';
import { mail } from './tables.ts';

/** As long as the words of a concern that was handed over stay (`concerns/handed-off.ts`). */
const KEPT = 90 * DAY;

/**
 * Lets go of mail that was sent long ago: it says only that there was something to read, but whom and
 * when. The newest to each address stays, for the light on the desk.
 */
export function letOldMailGo({ db, clock }: School): void {
	const newest = db
		.select({ id: sql<number>`max(${mail.id})` })
		.from(mail)
		.where(isNotNull(mail.sentAt))
		.groupBy(mail.to);
	db.delete(mail)
		.where(
			and(isNotNull(mail.sentAt), lt(mail.sentAt, clock() - KEPT), notInArray(mail.id, newest))
		)
		.run();
}
