import { MINUTE, type Instant } from '../../calendar/instant.ts';
import type { School } from '../school/school.ts';
import type { PostOffice } from './post-office.ts';

/** Whether the mail server answers, found out by asking it, whether or not there is mail. */
export interface MailServer {
	readonly askedAt: Instant;
	/** When it last answered; null where it never has since we started. */
	readonly answeredAt: Instant | null;
	readonly answers: boolean;
}

const EVERY = 5 * MINUTE;
const known = new WeakMap<School, MailServer>();

/** What is known of the mail server; undefined where none is set up, or it hasn't been asked yet. */
export const mailServerOf = (school: School): MailServer | undefined => known.get(school);

/**
 * Asks the mail server, every few minutes, whether it takes our mail. It says nothing of any mail: what
 * went to somebody else would tell whoever looks at the light that there was something.
 */
export async function askMailServer(school: School, office: PostOffice): Promise<void> {
	const before = known.get(school);
	const askedAt = school.clock();
	if (!office.answers || (before && askedAt - before.askedAt < EVERY)) return;
	const answers = await office.answers().then(
		() => true,
		() => false
	);
	known.set(school, {
		askedAt,
		answeredAt: answers ? askedAt : (before?.answeredAt ?? null),
		answers
	});
}
