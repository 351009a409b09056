import { desc } from 'drizzle-orm';
import { together, type School } from '../school/school.ts';
import { CHAIN_START, holds, link } from './chain.ts';
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

/** The number of the first audit entry that was changed, moved or taken out; undefined when the chain is whole. */
export function firstBroken(school: School): number | undefined {
	let before = CHAIN_START;
	let wanted = 1;
	for (const entry of school.db.select().from(audit).orderBy(audit.seq).all()) {
		const content =
			entry.about === null ? undefined : school.keys.open(entry.about, `audit/${entry.seq}`);
		const open = [entry.seq, entry.at, entry.by, entry.did];
		if (entry.seq !== wanted || !holds(entry, before, open, content)) return entry.seq;
		before = entry.hash;
		wanted += 1;
	}
	return undefined;
}
