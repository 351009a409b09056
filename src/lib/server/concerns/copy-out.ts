import type { ConcernId } from '../../wire/ids.ts';
import type { CopyForm } from '../../wire/concern-choices.ts';
import { record } from '../audit/record.ts';
import type { Staff } from '../permissions/who.ts';
import { together, type School } from '../school/school.ts';
import { setting } from '../school/settings.ts';
import { act } from './act.ts';
import { concernFor } from './concern-for.ts';
import { askDuty } from './may-hand-off.ts';
import { theirConcern } from './theirs.ts';
import { paperOf, type Paper } from './paper.ts';

/**
 * Copies a concern out as its reader may see it, for the school's own system. Each copy stands in the
 * audit and in the chronology: in which form, by whom.
 * @throws Refusal when it isn't theirs to copy
 */
export function copyOut(school: School, id: ConcernId, who: Staff, form: CopyForm): Paper {
	askDuty(who);
	// Before the transaction, so that the audit keeps a refusal.
	theirConcern(school, id, who, 'copied-out');
	return together(school, () => {
		let paper: Paper | undefined;
		act(school, id, who, 'copied-out', (theirs) => {
			const made = { school: setting(school, 'name'), name: who.name, at: school.clock() };
			paper = paperOf(concernFor(school, theirs, who), made);
			return { form };
		});
		record(school, `staff/${who.id}`, 'copied-out-concern', `concern/${id} ${form}`);
		if (!paper) throw new Error('a copy was made of nothing');
		return paper;
	});
}
