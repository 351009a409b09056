import { eq } from 'drizzle-orm';
import type { EvidenceId, PupilId } from '../../wire/ids.ts';
import { writeConcern, type Written } from '../concerns/write.ts';
import { may } from '../permissions/may.ts';
import type { Staff } from '../permissions/who.ts';
import { together, type School } from '../school/school.ts';
import { withdrawEvidence } from '../teaching/evidenced.ts';
import { withdrawJudgement } from '../teaching/judge.ts';
import { letExportsGo } from '../portfolio/let-exports-go.ts';
import { isAside } from './aside.ts';
import type { WorkSample } from './sample-behind.ts';
import { seenTogether } from './seen-together.ts';
import { approvals, evidence } from './tables.ts';
import { workBehind } from './work-behind.ts';

/** A piece of work that an adult is worried about. */
export interface WorryingWork extends WorkSample {
	readonly id: EvidenceId;
	readonly pupil: PupilId;
}

/**
 * The work to write a concern about, to be shown; nothing where the adult may not look at that class's work,
 * or it went to the desk already.
 */
export const worryingWork = (school: School, who: Staff, id: string): WorryingWork | undefined =>
	isAside(school, id as EvidenceId) ? undefined : workToSend(school, who, id);

/** The same, to go with a concern: also where another adult was quicker, for both saw it. */
export function workToSend(school: School, who: Staff, id: string): WorryingWork | undefined {
	const row = school.db
		.select()
		.from(evidence)
		.where(eq(evidence.id, id as EvidenceId))
		.get();
	if (!row || !may(who, '/(staff)/teach/[class]/evidence', 'GET', row.schoolClass))
		return undefined;
	const sample = workBehind(school, row);
	return sample && { ...sample, id: row.id, pupil: row.pupil };
}

/**
 * A concern about a piece of work: the desk gets the work with it, and it leaves the class's pages and
 * the portfolio without a word, for they may be projected; portfolios that lie ready go. Harmless to repeat.
 */
export function sendToDesk(
	school: School,
	by: Staff,
	{ work, ...written }: Omit<Written, 'work'> & { readonly work: WorryingWork }
): void {
	together(school, () => {
		writeConcern(school, by, { ...written, work });
		const row = school.db.select().from(evidence).where(eq(evidence.id, work.id)).get();
		if (row) letExportsGo(school, row.schoolClass, row.offeredAt);
		for (const { id } of row ? seenTogether(school, row) : []) {
			school.db
				.insert(approvals)
				.values({ evidence: id, decided: 'set aside', words: '', by: by.id, at: school.clock() })
				.run();
			withdrawEvidence(school, id);
			withdrawJudgement(school, id);
		}
	});
}
