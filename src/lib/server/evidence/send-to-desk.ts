import { eq } from 'drizzle-orm';
import type { EvidenceId, PupilId } from '../../wire/ids.ts';
import { writeConcern, type Written } from '../concerns/write.ts';
import { may } from '../permissions/may.ts';
import type { Staff } from '../permissions/who.ts';
import { together, type School } from '../school/school.ts';
import { withdrawEvidence } from '../teaching/evidenced.ts';
import { withdrawJudgement } from '../teaching/judge.ts';
import type { WorkSample } from './sample-behind.ts';
import { seenTogether } from './seen-together.ts';
import { approvals, evidence } from './tables.ts';
import { workBehind } from './work-behind.ts';

/** A piece of work that an adult is worried about. */
export interface WorryingWork extends WorkSample {
	readonly id: EvidenceId;
	readonly pupil: PupilId;
}

/** The work to write a concern about; nothing where the adult may not look at that class's work. */
export function worryingWork(school: School, who: Staff, id: string): WorryingWork | undefined {
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
 * the portfolio without a word, for they may be projected. Harmless to repeat.
 */
export function sendToDesk(
	school: School,
	by: Staff,
	{ work, ...written }: Omit<Written, 'work'> & { readonly work: WorryingWork }
): void {
	together(school, () => {
		writeConcern(school, by, { ...written, work });
		const row = school.db.select().from(evidence).where(eq(evidence.id, work.id)).get();
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
