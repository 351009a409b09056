import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Instant } from '../../calendar/instant.ts';
import type { Level } from '../../learning/attainment.ts';
import type { PupilId, StaffId } from '../../wire/ids.ts';
import { pupils } from '../people/tables.ts';
import { together, type School } from '../school/school.ts';
import { foldStatement } from './fold.ts';
import { judgements } from './tables.ts';

interface Judgement {
	readonly level: Level;
	readonly source: 'observation' | 'teacher';
	readonly by: StaffId;
	/** The evidence it stands on, so that it can be withdrawn with it. */
	readonly id?: string;
	/** When it was seen; now when left out. */
	readonly at?: Instant;
}

/** An adult's own judgement of what a pupil shows of a statement, or what they observed. */
export function judge(
	school: School,
	pupil: PupilId,
	statement: string,
	{ level, source, by, id = randomUUID(), at = school.clock() }: Judgement
): void {
	together(school, () => {
		school.db
			.insert(judgements)
			.values({ id, pupil, statement, source, level, by, at })
			.onConflictDoUpdate({ target: judgements.id, set: { withdrawnAt: null } })
			.run();
		fold(school, pupil, statement);
	});
}

/** A judgement no longer holds: what it stood on was given back. */
export function withdrawJudgement(school: School, id: string): void {
	together(school, () => {
		const row = school.db.select().from(judgements).where(eq(judgements.id, id)).get();
		if (!row) return;
		school.db
			.update(judgements)
			.set({ withdrawnAt: school.clock() })
			.where(eq(judgements.id, id))
			.run();
		fold(school, row.pupil, row.statement);
	});
}

function fold(school: School, pupil: PupilId, statement: string): void {
	foldStatement(school, pupil, statement);
	const of = school.db.select().from(pupils).where(eq(pupils.id, pupil)).get();
	if (of) school.bus.tell({ what: 'coverage', schoolClass: of.schoolClass });
}
