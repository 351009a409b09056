import { and, eq, isNull, lt, lte, max } from 'drizzle-orm';
import { dayOf, HOUR, instantOf, type Instant } from '../../calendar/instant.ts';
import { staff } from '../people/tables.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { mailServerOf } from './server-answers.ts';
import { mail } from './tables.ts';

/** How mail goes, for whoever looks after the machine. */
export interface Queue {
	readonly isSetUp: boolean;
	/** Undefined until the mail server has been asked. */
	readonly answers: boolean | undefined;
	readonly answeredAt: Instant | null;
	/** When mail last went to whoever asks. */
	readonly lastSentAt: Instant | null;
	/** Something has waited since yesterday or longer. */
	readonly stands: boolean;
}

/**
 * Whether mail goes through, and not to whom: an admin may be the head, and mail to the chair at five past
 * ten would tell them that there is something. So the times are those of asking the server and of the
 * asker's own mail, and what stands is said no sooner than the next day.
 */
export function queueOf(school: School, who: Staff, isSetUp: boolean): Queue {
	const server = mailServerOf(school);
	const today = instantOf(dayOf(school.clock()), '00:00');
	return {
		isSetUp,
		answers: server?.answers,
		answeredAt: server?.answeredAt ?? null,
		lastSentAt:
			school.db
				.select({ at: max(mail.sentAt) })
				.from(mail)
				.innerJoin(staff, eq(staff.email, mail.to))
				.where(eq(staff.id, who.id))
				.get()?.at ?? null,
		stands:
			school.db
				.select({ id: mail.id })
				.from(mail)
				.where(
					and(
						isNull(mail.sentAt),
						lt(mail.createdAt, today),
						// What failed is tried again within the hour; what is meant for later doesn't stand.
						lte(mail.nextTryAt, school.clock() + HOUR)
					)
				)
				.get() !== undefined
	};
}
