import { desc, gt } from 'drizzle-orm';
import { together, type School, type SchoolFile } from '../school/school.ts';
import {
	brokenIn,
	CHAIN_START,
	contentOf,
	inOrder,
	link,
	lookOver,
	walk,
	type Entry,
	type LookedOver,
	type Standing
} from './chain.ts';
import { audit } from './tables.ts';

/** Writes one entry of the audit chain, in the transaction of what it is about. */
export function record(school: School, by: string, did: string, about = ''): void {
	together(school, () => {
		const last = school.db.select().from(audit).orderBy(desc(audit.seq)).limit(1).get();
		const seq = (last?.seq ?? 0) + 1;
		const at = school.clock();
		school.db
			.insert(audit)
			.values({
				seq,
				at,
				by,
				did,
				about: about === '' ? null : school.keys.seal(about, `audit/${seq}`),
				...link(last?.hash ?? CHAIN_START, [seq, at, by, did], about)
			})
			.run();
	});
}

/** How the audit chain stands. Without keys, what its entries are about is left unread. */
export const auditChain = (file: SchoolFile): Standing => walk(chainOf(file));

/** The same to its end, past whatever is broken in it. */
export const auditToItsEnd = (file: SchoolFile): LookedOver => lookOver(chainOf(file));

/** The numbers of all entries that can't be opened, or don't stand where and as they were written. */
export const brokenRecords = (file: SchoolFile): number[] => [...brokenIn(chainOf(file))];

function* chainOf({ db, keys }: SchoolFile): Generator<Entry> {
	const rows = inOrder((after, most) =>
		db.select().from(audit).where(gt(audit.seq, after)).orderBy(audit.seq).limit(most).all()
	);
	for (const row of rows)
		yield {
			...row,
			open: [row.seq, row.at, row.by, row.did],
			content: contentOf(row.about, `audit/${row.seq}`, keys)
		};
}

/** The number of the first audit entry that was changed, moved or taken out; undefined when the chain is whole. */
export const firstBroken = (school: School): number | undefined => auditChain(school).firstBroken;
