import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Instant } from '../../calendar/instant.ts';
import type { ConcernId } from '../../wire/ids.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { mayOpen, openedTo } from './may-open.ts';
import { isByDuty } from './readers.ts';
import { concernEntries, type EntryKind } from './tables.ts';

/** When something last came through, of what one person may open: it tells them of nothing else. */
export interface CameThrough {
	readonly lastConcernAt: Instant | null;
	readonly lastAlertAt: Instant | null;
}

/** When a concern that this person may open by duty last came, and when anybody was last alerted about one. */
export function cameThrough(school: School, who: Staff): CameThrough {
	const ids = openedTo(school, who, isByDuty);
	return {
		lastConcernAt: lastOf(school, who, ids, 'received'),
		lastAlertAt: lastOf(school, who, ids, 'alerted')
	};
}

/** So many are opened at a time, until one is found that isn't closed to them. */
const SOME = 20;

function lastOf(
	school: School,
	who: Staff,
	ids: readonly ConcernId[],
	did: EntryKind
): Instant | null {
	if (ids.length === 0) return null;
	const rows = school.db
		.select({ concern: concernEntries.concern, at: concernEntries.at })
		.from(concernEntries)
		.where(and(eq(concernEntries.did, did), inArray(concernEntries.concern, [...ids])))
		.orderBy(desc(concernEntries.seq))
		.all();
	for (let from = 0; from < rows.length; from += SOME) {
		const some = rows.slice(from, from + SOME);
		const open = new Set(
			mayOpen(school, who, [...new Set(some.map(({ concern }) => concern))]).map(
				({ concern }) => concern.id
			)
		);
		const found = some.find(({ concern }) => open.has(concern));
		if (found) return found.at;
	}
	return null;
}
