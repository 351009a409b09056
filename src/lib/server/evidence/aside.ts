import { desc, eq } from 'drizzle-orm';
import type { EvidenceId } from '../../wire/ids.ts';
import type { School } from '../school/school.ts';
import { approvals, evidence } from './tables.ts';

/** What was last decided about a work sample; undefined where nothing was. */
export function standing(school: School, id: EvidenceId) {
	return school.db
		.select({ decided: approvals.decided })
		.from(approvals)
		.where(eq(approvals.evidence, id))
		.orderBy(desc(approvals.id))
		.limit(1)
		.get()?.decided;
}

/**
 * Whether a work sample went to the safeguarding desk. For the class's staff it is then as if it had never
 * been there: at every address, and whatever they ask to be done with it.
 */
export const isAside = (school: School, id: EvidenceId): boolean =>
	standing(school, id) === 'set aside';

/** Whether what an adult saw went to the desk; of several children it goes for all of them. */
export const isSeenAside = (school: School, observation: string): boolean =>
	school.db
		.select({ id: evidence.id })
		.from(evidence)
		.where(eq(evidence.observation, observation))
		.all()
		.some(({ id }) => isAside(school, id));
