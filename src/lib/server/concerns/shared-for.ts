import { and, eq, inArray } from 'drizzle-orm';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { sharedLines, type DeskLine } from './desk.ts';
import { mayOpen, openedTo } from './may-open.ts';
import type { ReaderWhy } from './readers.ts';
import { concernEntries, concernReaders } from './tables.ts';

const isShared = (why: ReaderWhy) => why === 'shared';

/** What colleagues have shared with somebody, newest first. */
export const sharedFor = (school: School, who: Staff): DeskLine[] =>
	sharedLines(school, who, mayOpen(school, who, openedTo(school, who, isShared)));

/** Whether something was shared with them that they haven't opened since. */
export function sharedDotFor(school: School, who: Staff): boolean {
	const ids = openedTo(school, who, isShared);
	if (ids.length === 0) return false;
	const me = `staff/${who.id}`;
	const opened = school.db
		.select({ concern: concernEntries.concern, at: concernEntries.at })
		.from(concernEntries)
		.where(
			and(
				inArray(concernEntries.concern, ids),
				eq(concernEntries.did, 'opened'),
				eq(concernEntries.by, me)
			)
		)
		.all();
	const since = school.db
		.select({ concern: concernReaders.concern, since: concernReaders.since })
		.from(concernReaders)
		.where(
			and(
				inArray(concernReaders.concern, ids),
				eq(concernReaders.staff, who.id),
				eq(concernReaders.why, 'shared')
			)
		)
		.all();
	const waiting = ids.filter((id) => {
		const shown = Math.max(...since.filter((row) => row.concern === id).map((row) => row.since));
		return !opened.some((row) => row.concern === id && row.at >= shown);
	});
	return mayOpen(school, who, waiting).length > 0;
}
