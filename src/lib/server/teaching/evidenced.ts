import { and, eq, isNull } from 'drizzle-orm';
import type { EvidenceId, PupilId } from '../../wire/ids.ts';
import { pupils } from '../people/tables.ts';
import { together, type School } from '../school/school.ts';
import { evidenced } from './tables.ts';

/** The evidence room tells coverage of approved evidence, in the transaction of the approval. */
export function noteEvidence(
	school: School,
	evidence: EvidenceId,
	{ pupil, statements }: { pupil: PupilId; statements: readonly string[] }
): void {
	together(school, () => {
		for (const statement of statements)
			school.db
				.insert(evidenced)
				.values({ evidence, pupil, statement, since: school.clock() })
				.onConflictDoNothing()
				.run();
		tell(school, pupil);
	});
}

/** Approval was taken back. */
export function withdrawEvidence(school: School, evidence: EvidenceId): void {
	together(school, () => {
		const here = and(eq(evidenced.evidence, evidence), isNull(evidenced.until));
		const rows = school.db.select().from(evidenced).where(here).all();
		school.db.update(evidenced).set({ until: school.clock() }).where(here).run();
		for (const pupil of new Set(rows.map((row) => row.pupil))) tell(school, pupil);
	});
}

function tell(school: School, id: PupilId): void {
	const pupil = school.db.select().from(pupils).where(eq(pupils.id, id)).get();
	if (pupil) school.bus.tell({ what: 'coverage', schoolClass: pupil.schoolClass });
}
