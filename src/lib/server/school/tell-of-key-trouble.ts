import { desc, eq, inArray } from 'drizzle-orm';
import { DAY } from '../../calendar/instant.ts';
import type { PostOffice } from '../mail/post-office.ts';
import { SOMETHING_TO_READ } from '../mail/write.ts';
import type { Role } from '../people/roles.ts';
import { staffWith } from '../people/staff-with.ts';
import { staff } from '../people/tables.ts';
import type { School } from './school.ts';
import { due } from './tables.ts';

/** Says in `due` when people were last told. */
const TOLD = 'told-of-key-trouble';

const DUTIES: readonly Role[] = ['dsl', 'deputy', 'head', 'chair', 'admin'];

/**
 * The school's keys are away: mails whoever has a desk, and the admins, once a day. Straight away, since
 * a mail that waits in the database would have to be sealed.
 */
export async function tellOfKeyTrouble(school: School, office: PostOffice): Promise<void> {
	const now = school.clock();
	const last = school.db
		.select({ at: due.at })
		.from(due)
		.where(eq(due.work, TOLD))
		.orderBy(desc(due.at))
		.get();
	if (last && now - last.at < DAY) return;
	const ids = [...new Set(DUTIES.flatMap((role) => staffWith(school, role)))];
	const people = school.db
		.select({ to: staff.email })
		.from(staff)
		.where(inArray(staff.id, ids))
		.all();
	const sends = await Promise.allSettled(
		people.map(({ to }) => office.send({ to, ...SOMETHING_TO_READ }))
	);
	const went = sends.filter(({ status }) => status === 'fulfilled').length;
	if (went < sends.length) school.log.warn({ went, of: sends.length }, 'mail could not be sent');
	if (went === 0 || !school.sqlite.open) return;
	school.db.insert(due).values({ at: now, work: TOLD, payload: {}, doneAt: now }).run();
}
