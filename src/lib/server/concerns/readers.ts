import { and, eq, gt, isNull, or } from 'drizzle-orm';
import type { Instant } from '../../calendar/instant.ts';
import type { ConcernId, StaffId } from '../../wire/ids.ts';
import type { Role } from '../people/roles.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { concernReaders } from './tables.ts';

export type ReaderWhy = (typeof concernReaders.$inferSelect)['why'];

/** What somebody must still be for a reason to hold; a picked teacher only has to work here still. */
const STILL: Record<ReaderWhy, readonly Role[]> = {
	safeguarding: ['dsl', 'deputy'],
	'lead-beside': ['dsl', 'deputy'],
	head: ['head', 'chair'],
	chair: ['chair'],
	'next-in-line': ['head', 'chair', 'governor'],
	'handed-over': ['dsl', 'deputy', 'head', 'chair'],
	'wrote-welfare': ['head', 'chair', 'dsl', 'deputy', 'governor'],
	picked: [],
	shared: []
};

/** A duty opens a concern whole; being picked by the child, or having it shown by a colleague, not so. */
export const isByDuty = (why: ReaderWhy): boolean => why !== 'picked' && why !== 'shared';

/** Opens a concern for these people from now on. Returns those it wasn't open to for that reason. */
export function grant(
	school: School,
	concern: ConcernId,
	readers: readonly { readonly staff: StaffId; readonly why: ReaderWhy }[],
	until: Instant | null = null
): StaffId[] {
	const since = school.clock();
	const open = readersOf(school, concern);
	const fresh = readers.filter(
		({ staff, why }) =>
			!open.some((one) => one.staff === staff && one.why === why && one.until === null)
	);
	for (const { staff, why } of fresh)
		school.db.insert(concernReaders).values({ concern, staff, why, since, until }).run();
	return fresh.map(({ staff }) => staff);
}

/** Ends somebody's reading of a concern now. @param only what was opened to them for this reason */
export function endReading(
	school: School,
	concern: ConcernId,
	staff: StaffId,
	only?: ReaderWhy
): void {
	school.db
		.update(concernReaders)
		.set({ until: school.clock() })
		.where(
			and(
				eq(concernReaders.concern, concern),
				eq(concernReaders.staff, staff),
				only && eq(concernReaders.why, only),
				openAt(school.clock())
			)
		)
		.run();
}

/** Who has a concern open now. */
export function readersOf(
	school: School,
	concern: ConcernId
): { staff: StaffId; why: ReaderWhy; until: Instant | null }[] {
	return school.db
		.select({
			staff: concernReaders.staff,
			why: concernReaders.why,
			until: concernReaders.until
		})
		.from(concernReaders)
		.where(and(eq(concernReaders.concern, concern), openAt(school.clock())))
		.all();
}

/** The concerns open to `who`, and why: they must still be what the reason asks for. */
export function openTo(school: School, who: Staff): ReadonlyMap<ConcernId, ReaderWhy> {
	const found = new Map<ConcernId, ReaderWhy>();
	for (const { concern, why } of school.db
		.select({ concern: concernReaders.concern, why: concernReaders.why })
		.from(concernReaders)
		.where(and(eq(concernReaders.staff, who.id), openAt(school.clock())))
		.all()) {
		if (!stillHolds(why, who.roles)) continue;
		// Any duty opens more than having been picked or shown it.
		const before = found.get(concern);
		if (!before || opensMore(why, before)) found.set(concern, why);
	}
	return found;
}

const MORE: readonly ReaderWhy[] = ['picked', 'shared'];
const opensMore = (why: ReaderWhy, before: ReaderWhy) =>
	!isByDuty(before) && (isByDuty(why) || MORE.indexOf(why) > MORE.indexOf(before));

/** Whether somebody with these roles may still read for that reason. */
export const stillHolds = (why: ReaderWhy, roles: ReadonlySet<Role>): boolean =>
	STILL[why].length === 0 || STILL[why].some((role) => roles.has(role));

const openAt = (now: Instant) => or(isNull(concernReaders.until), gt(concernReaders.until, now));
