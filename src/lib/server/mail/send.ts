import { and, asc, eq, inArray, isNull, lte } from 'drizzle-orm';
import { MINUTE, type Instant } from '../../calendar/instant.ts';
import { staff } from '../people/tables.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import type { PostOffice } from './post-office.ts';
import { mail } from './tables.ts';
import { SOMETHING_TO_READ } from './write.ts';

/** Minutes to wait after the first try that failed, and after each one more. */
const WAITS = [1, 2, 5, 15, 30, 60] as const;

/**
 * Sends the mail that is due. What says the same to the same person goes once. What can't be sent is
 * tried again, with growing waits, for as long as it takes.
 */
export async function sendMail(school: School, office: PostOffice): Promise<void> {
	const rows = school.db
		.select()
		.from(mail)
		.where(and(isNull(mail.sentAt), lte(mail.nextTryAt, school.clock())))
		.orderBy(asc(mail.id))
		.all();
	for (const same of Map.groupBy(rows, ({ to, subject }) => `${to}\0${subject}`).values()) {
		const [first] = same;
		if (!first) continue;
		const letter = {
			to: first.to,
			subject: first.subject,
			body: bodyOf(school, first.body)
		};
		const wasSent = await office.send(letter).then(
			() => true,
			(cause: { code?: unknown }) => {
				// A mail server's message may hold an address; its code holds none.
				school.log.warn({ mail: first.id, code: cause.code }, 'mail could not be sent');
				return false;
			}
		);
		if (!school.sqlite.open) return;
		const ids = inArray(
			mail.id,
			same.map(({ id }) => id)
		);
		const tries = Math.max(...same.map((row) => row.tries)) + 1;
		const wait = WAITS[Math.min(tries, WAITS.length) - 1] ?? 60;
		const now = school.clock();
		school.db
			.update(mail)
			.set(wasSent ? { sentAt: now, tries } : { tries, nextTryAt: now + wait * MINUTE })
			.where(ids)
			.run();
	}
}

/** One that can't be opened would hold up all the others; there is only one thing that it can say. */
function bodyOf({ keys }: School, sealed: Uint8Array): string {
	try {
		return keys.open(sealed, 'mail');
	} catch {
		return SOMETHING_TO_READ.body;
	}
}

export interface MailState {
	readonly lastSentAt: Instant | null;
	readonly waiting: number;
	/** The oldest mail that waits was written then. */
	readonly waitingSince: Instant | null;
	/** It was tried, and failed. */
	readonly isFailing: boolean;
	/** The oldest that ought to have gone a while ago was written then. */
	readonly lateSince: Instant | null;
}

/** So long after it was due, a mail is late. */
export const LATE = 15 * MINUTE;

/**
 * The light on the desk: when mail last went to this person, and what waits for them. Mail to anybody
 * else would tell them that there is something they aren't to know of.
 */
export function mailState(school: School, who: Staff): MailState {
	const theirs = school.db
		.select({
			sentAt: mail.sentAt,
			createdAt: mail.createdAt,
			tries: mail.tries,
			nextTryAt: mail.nextTryAt
		})
		.from(mail)
		.innerJoin(staff, eq(staff.email, mail.to))
		.where(eq(staff.id, who.id))
		.orderBy(asc(mail.id))
		.all();
	const waiting = theirs.filter(({ sentAt }) => sentAt === null);
	const sent = theirs.flatMap(({ sentAt }) => sentAt ?? []);
	return {
		lastSentAt: sent.length > 0 ? Math.max(...sent) : null,
		waiting: waiting.length,
		waitingSince: waiting[0]?.createdAt ?? null,
		isFailing: waiting.some(({ tries }) => tries > 0),
		lateSince: waiting.find((row) => isLate(row, school.clock()))?.createdAt ?? null
	};
}

/** One that was never tried may be meant for later. */
const isLate = (
	{ createdAt, tries, nextTryAt }: { createdAt: Instant; tries: number; nextTryAt: Instant },
	now: Instant
) => (tries > 0 ? createdAt : nextTryAt) <= now - LATE;
