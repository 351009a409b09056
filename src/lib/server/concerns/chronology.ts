import { asc, desc, gt, inArray } from 'drizzle-orm';
import type { ConcernId } from '../../wire/ids.ts';
import {
	brokenIn,
	CHAIN_START,
	contentOf,
	inOrder,
	link,
	lookOver,
	walk,
	type Entry as Link,
	type LookedOver,
	type Standing
} from '../audit/chain.ts';
import { together, type School, type SchoolFile } from '../school/school.ts';
import type { Entry, Says } from './content.ts';
import { withWhatStays } from './what-stays.ts';
import { withoutName } from './unnamed.ts';
import { isUnderstood } from './understood.ts';
import { concernEntries, type EntryKind } from './tables.ts';

/** Adds an entry to a concern's chronology, in the transaction of what it tells of. */
export function addEntry<K extends EntryKind>(
	school: School,
	concern: ConcernId,
	by: string,
	did: K,
	says: Says[K]
): void {
	together(school, () => {
		const last = school.db
			.select({ seq: concernEntries.seq, hash: concernEntries.hash })
			.from(concernEntries)
			.orderBy(desc(concernEntries.seq))
			.limit(1)
			.get();
		const seq = (last?.seq ?? 0) + 1;
		const at = school.clock();
		const content = JSON.stringify(says);
		school.db
			.insert(concernEntries)
			.values({
				seq,
				concern,
				at,
				by,
				did,
				content: school.keys.seal(content, placeOf(concern, seq)),
				...link(last?.hash ?? CHAIN_START, [seq, concern, at, by, did], content)
			})
			.run();
	});
}

/**
 * The chronologies of some concerns, oldest entry first. Nowhere else are they unsealed, so a child who
 * asked not to be named has no name anywhere until two have looked.
 */
export function entriesOf(
	school: School,
	ids: readonly ConcernId[]
): ReadonlyMap<ConcernId, readonly Entry[]> {
	const found = new Map<ConcernId, Entry[]>(ids.map((id) => [id, []]));
	// SQLite takes some 32,000 values in one question.
	for (let from = 0; from < ids.length; from += 1000)
		for (const row of school.db
			.select()
			.from(concernEntries)
			.where(inArray(concernEntries.concern, ids.slice(from, from + 1000)))
			.orderBy(asc(concernEntries.seq))
			.all())
			found.get(row.concern)?.push({
				seq: row.seq,
				at: row.at,
				by: row.by,
				did: row.did,
				...saidIn(row, school)
			} as Entry);
	return new Map([...found].map(([id, entries]) => [id, withoutName(withWhatStays(entries))]));
}

/** One entry that can't be read costs itself, and no page or alert. */
function saidIn(
	{ content, concern, seq, did }: typeof concernEntries.$inferSelect,
	{ keys }: School
): { says: unknown; isLost?: true } {
	if (content === null) return { says: null };
	try {
		const says: unknown = JSON.parse(keys.open(content, placeOf(concern, seq)));
		if (isUnderstood(did, says)) return { says };
	} catch {
		// As below.
	}
	return { says: null, isLost: true };
}

/** How the chain through all chronologies stands. Without keys, what its entries say is left unread. */
export const concernsChain = (file: SchoolFile): Standing => walk(chainOf(file));

/** The same to its end, past whatever is broken in it. */
export const concernsToTheirEnd = (file: SchoolFile): LookedOver => lookOver(chainOf(file));

/** The numbers of all entries that can't be opened, or don't stand where and as they were written. */
export const brokenEntries = (file: SchoolFile): number[] => [...brokenIn(chainOf(file))];

function* chainOf({ db, keys }: SchoolFile): Generator<Link> {
	const rows = inOrder((after, most) =>
		db
			.select()
			.from(concernEntries)
			.where(gt(concernEntries.seq, after))
			.orderBy(asc(concernEntries.seq))
			.limit(most)
			.all()
	);
	for (const row of rows)
		yield {
			...row,
			open: [row.seq, row.concern, row.at, row.by, row.did],
			content: contentOf(row.content, placeOf(row.concern, row.seq), keys)
		};
}

/** The number of the first entry that was changed, moved or taken out; undefined when all is whole. */
export const firstBrokenEntry = (school: School): number | undefined =>
	concernsChain(school).firstBroken;

const placeOf = (concern: ConcernId, seq: number) => `concern/${concern}/${seq}`;
