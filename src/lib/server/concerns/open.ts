import type { ConcernId } from '../../wire/ids.ts';
import { record } from '../audit/record.ts';
import type { Staff } from '../permissions/who.ts';
import { together, type School } from '../school/school.ts';
import { addEntry } from './chronology.ts';
import { concernOf } from './concern.ts';
import { concernFor, type ConcernView } from './concern-for.ts';
import { theirConcern } from './theirs.ts';

/**
 * Opens a concern for one of its readers: what they may see of it. Every view is audited, and the
 * first of each reader stands in the chronology.
 * @throws Refusal 404 to anybody else
 */
export function openConcern(school: School, id: ConcernId, who: Staff): ConcernView {
	// Before the transaction, so that the audit keeps a refusal.
	const theirs = theirConcern(school, id, who, 'opened');
	return together(school, () => {
		const me = `staff/${who.id}`;
		record(school, me, 'viewed-concern', `concern/${id}`);
		if (theirs.concern.entries.some(({ did, by }) => did === 'opened' && by === me))
			return concernFor(school, theirs, who);
		addEntry(school, id, me, 'opened', {});
		const concern = concernOf(school, id) ?? theirs.concern;
		return concernFor(school, { ...theirs, concern }, who);
	});
}
