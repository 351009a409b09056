import { asc, inArray } from 'drizzle-orm';
import type { ConcernId } from '../../wire/ids.ts';
import type { School } from '../school/school.ts';
import { isByDuty } from './readers.ts';
import { concernEntries, concernReaders, type EntryKind } from './tables.ts';

/** How a concern stands, from what lies in the open: nothing is unsealed for it. */
export interface Standing {
	readonly isClosed: boolean;
	/** Who has acknowledged it since it last waited anew, as `staff/ID`. */
	readonly acknowledgedBy: ReadonlySet<string>;
	/** Of those, somebody whose duty it is, not only a teacher the child picked. */
	readonly isAcknowledged: boolean;
}

/** How these concerns stand now. */
export function standingOf(
	school: School,
	ids: readonly ConcernId[]
): ReadonlyMap<ConcernId, Standing> {
	if (ids.length === 0) return new Map();
	const entries = school.db
		.select({ concern: concernEntries.concern, did: concernEntries.did, by: concernEntries.by })
		.from(concernEntries)
		.where(inArray(concernEntries.concern, [...ids]))
		.orderBy(asc(concernEntries.seq))
		.all();
	const onDuty = new Set(
		school.db
			.select({
				concern: concernReaders.concern,
				staff: concernReaders.staff,
				why: concernReaders.why
			})
			.from(concernReaders)
			.where(inArray(concernReaders.concern, [...ids]))
			.all()
			.filter(({ why }) => isByDuty(why))
			.map(({ concern, staff }) => `${concern} staff/${staff}`)
	);
	const byConcern = Map.groupBy(entries, ({ concern }) => concern);
	return new Map(
		ids.map((id) => [id, stands(byConcern.get(id) ?? [], (by) => onDuty.has(`${id} ${by}`))])
	);
}

/** How a chronology leaves a concern. @param isOnDuty whether somebody reads it by duty */
export function stands(
	entries: readonly { readonly did: EntryKind; readonly by: string }[],
	isOnDuty: (by: string) => boolean
): Standing {
	let isClosed = false;
	let acknowledgedBy = new Set<string>();
	for (const { did, by } of entries) {
		if (did === 'closed') isClosed = true;
		if (did === 'reopened') isClosed = false;
		if (WAITS_ANEW.has(did)) acknowledgedBy = new Set();
		if (did === 'acknowledged') acknowledgedBy.add(by);
	}
	return { isClosed, acknowledgedBy, isAcknowledged: [...acknowledgedBy].some(isOnDuty) };
}

const WAITS_ANEW: ReadonlySet<EntryKind> = new Set(['reopened', 'about-adult', 'waits-anew']);
