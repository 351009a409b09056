import { asc, desc, inArray } from 'drizzle-orm';
import type { ConcernId } from '../../wire/ids.ts';
import { CHAIN_START, holds, link } from '../audit/chain.ts';
import { together, type School } from '../school/school.ts';
import type { Entry, Says } from './content.ts';
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

/** The chronologies of some concerns, oldest entry first. */
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
				says:
					row.content && JSON.parse(school.keys.open(row.content, placeOf(row.concern, row.seq)))
			} as Entry);
	return found;
}

/** The number of the first entry that was changed, moved or taken out; undefined when all is whole. */
export function firstBrokenEntry(school: School): number | undefined {
	let before = CHAIN_START;
	let wanted = 1;
	for (const row of school.db
		.select()
		.from(concernEntries)
		.orderBy(asc(concernEntries.seq))
		.all()) {
		const content = row.content
			? openOr(school, row.content, placeOf(row.concern, row.seq))
			: undefined;
		const open = [row.seq, row.concern, row.at, row.by, row.did];
		if (row.seq !== wanted || content === null || !holds(row, before, open, content))
			return row.seq;
		before = row.hash;
		wanted += 1;
	}
	return undefined;
}

/** The chain's newest hash: it goes into each backup's manifest, so that a missing end shows too. */
export function newestEntryHash(school: School): string {
	const last = school.db
		.select({ hash: concernEntries.hash })
		.from(concernEntries)
		.orderBy(desc(concernEntries.seq))
		.limit(1)
		.get();
	return last?.hash ?? CHAIN_START;
}

function openOr(school: School, sealed: Uint8Array, place: string): string | null {
	try {
		return school.keys.open(sealed, place);
	} catch {
		return null;
	}
}

const placeOf = (concern: ConcernId, seq: number) => `concern/${concern}/${seq}`;
