import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Instant } from '../../calendar/instant.ts';
import type { ConcernId } from '../../wire/ids.ts';
import { laterDo } from '../school/due.ts';
import type { School } from '../school/school.ts';
import { due } from '../school/tables.ts';

/** Writes down when people are alerted again about a concern, instead of any alert that was to come. */
export function setNextAlert(school: School, id: ConcernId, at: Instant, step: number): void {
	school.db.update(due).set({ doneAt: school.clock() }).where(stillToCome(id)).run();
	laterDo(school, at, 'alert-again', { concern: id, step });
}

/** The next alert about a concern, if one is to come. */
export function nextAlertOf(
	school: School,
	id: ConcernId
): { readonly at: Instant; readonly step: number } | undefined {
	const row = school.db.select().from(due).where(stillToCome(id)).orderBy(asc(due.at)).get();
	return row && { at: row.at, step: (row.payload as { step: number }).step };
}

const stillToCome = (id: ConcernId) =>
	and(
		eq(due.work, 'alert-again'),
		isNull(due.doneAt),
		eq(sql`json_extract(${due.payload}, '$.concern')`, id)
	);
