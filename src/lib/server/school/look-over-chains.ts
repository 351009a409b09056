import { count, desc, eq } from 'drizzle-orm';
import type { Instant } from '../../calendar/instant.ts';
import { brokenRecords } from '../audit/record.ts';
import { audit } from '../audit/tables.ts';
import { brokenEntries } from '../concerns/chronology.ts';
import { together, type School } from './school.ts';
import { due } from './tables.ts';

/** Says in `due` how they stood at the last look. */
const LOOKED = 'looked-over-chains';
/** So many numbers say enough. */
const MOST = 50;

/** How the chains stood. */
interface Broken {
	/** How many entries the audit has; of concerns nobody is told how much there is. */
	readonly entries: number;
	readonly audit: readonly number[];
	readonly concerns: readonly number[];
}

/**
 * Walks both chains to their ends and notes which entries can't be opened or don't stand as they were
 * written: numbers, which say nothing of anybody. For the night, since it reads everything.
 */
export function lookOverChains(school: School): void {
	const entries = school.db.select({ n: count() }).from(audit).get()?.n ?? 0;
	const payload: Broken = {
		entries,
		audit: brokenRecords(school).slice(0, MOST),
		concerns: brokenEntries(school).slice(0, MOST)
	};
	if (payload.audit.length + payload.concerns.length > 0)
		school.log.error({ code: 'entries-broken', ...payload }, 'entries of a chain are broken');
	const at = school.clock();
	together(school, () => {
		school.db.delete(due).where(eq(due.work, LOOKED)).run();
		school.db.insert(due).values({ at, work: LOOKED, payload, doneAt: at }).run();
	});
}

/** How the chains stood at the last look; undefined before the first. */
export function chainsOf(school: School): ({ readonly at: Instant } & Broken) | undefined {
	const row = school.db
		.select({ at: due.at, payload: due.payload })
		.from(due)
		.where(eq(due.work, LOOKED))
		.orderBy(desc(due.id))
		.get();
	return row && { at: row.at, ...(row.payload as Broken) };
}
