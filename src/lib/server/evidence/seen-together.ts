import { eq } from 'drizzle-orm';
import type { School } from '../school/school.ts';
import { evidence } from './tables.ts';

export type EvidenceRow = typeof evidence.$inferSelect;

/** What an adult saw of several children is one thing: decided on, and set aside, for all of them. */
export function seenTogether(school: School, row: EvidenceRow): EvidenceRow[] {
	if (row.observation === null) return [row];
	return school.db.select().from(evidence).where(eq(evidence.observation, row.observation)).all();
}
