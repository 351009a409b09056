import { and, eq, isNull, max } from 'drizzle-orm';
import * as v from 'valibot';
import type { ConcernId } from '../../wire/ids.ts';
import { laterDo } from '../school/due.ts';
import type { School } from '../school/school.ts';
import { setting } from '../school/settings.ts';
import { due } from '../school/tables.ts';
import { concernOf, concernsOf, routeNow, type Concern } from './concern.ts';
import { emptyConcern } from './empty.ts';
import { isAllegation } from './empty-agreed.ts';
import { goesAt } from './handed-off.ts';
import { concernEntries, type EntryKind } from './tables.ts';

/** Its name in `due`. */
export const EMPTY = 'empty-concern';
const payloadSchema = v.object({ concern: v.string() });

/**
 * For the night: each concern whose time has come is planned on its own, so that one that can't be
 * emptied holds up no other. After a restore this finds again what had gone since the copy.
 */
export function planToEmpty(school: School): void {
	if (setting(school, 'keepsRecord')) return;
	const planned = new Set(
		school.db
			.select({ payload: due.payload })
			.from(due)
			.where(and(eq(due.work, EMPTY), isNull(due.doneAt)))
			.all()
			.map(({ payload }) => (payload as { concern: string }).concern)
	);
	for (const concern of concernsOf(school, handedOff(school)))
		if (isTime(school, concern) && !planned.has(concern.id))
			laterDo(school, school.clock(), EMPTY, { concern: concern.id });
}

/** Every concern that was handed over since it was last emptied: found without unsealing anything. */
function handedOff(school: School): ConcernId[] {
	const last = (did: EntryKind) =>
		new Map(
			school.db
				.select({ id: concernEntries.concern, seq: max(concernEntries.seq) })
				.from(concernEntries)
				.where(eq(concernEntries.did, did))
				.groupBy(concernEntries.concern)
				.all()
				.map(({ id, seq }) => [id, seq ?? 0])
		);
	const emptied = last('emptied');
	return [...last('handed-off')].flatMap(([id, seq]) => (seq > (emptied.get(id) ?? 0) ? [id] : []));
}

/** Empties a concern, if its time has still come: it may have been opened again since. A job of `due`. */
export function emptyInTime(school: School, payload: unknown): void {
	const { concern: id } = v.parse(payloadSchema, payload);
	const concern = concernOf(school, id as ConcernId);
	if (!concern || setting(school, 'keepsRecord') || !isTime(school, concern)) return;
	emptyConcern(school, concern, 'system');
}

/**
 * A concern that can't be opened is never emptied: nobody knows what would go. Nor an allegation, by the
 * clock: two of its readers agree (`empty-agreed.ts`).
 */
function isTime(school: School, concern: Concern): boolean {
	const at = goesAt(concern.entries);
	if (concern.from.kind === 'lost' || at === undefined || at > school.clock()) return false;
	return !isAllegation(routeNow(school, concern));
}
