import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Instant } from '../../calendar/instant.ts';
import { foldAttainment, type Standing } from '../../learning/attainment.ts';
import { foldMisconceptions, type Held } from '../../learning/misconceptions.ts';
import { inOrder } from '../../learning/order.ts';
import type { LaneId, PupilId } from '../../wire/ids.ts';
import type { School } from '../school/school.ts';
import { attainment, attempts, judgements, marks, misconceptions, responses } from './tables.ts';

/**
 * Folds again all a pupil showed of a statement into dated levels, and when they first practised it.
 * To be run in the transaction of what changed.
 */
export function foldStatement(school: School, pupil: PupilId, statement: string): void {
	const shown = school.db
		.select({
			attempt: responses.attempt,
			opened: attempts.openedAt,
			n: responses.n,
			at: responses.at,
			activity: responses.activity,
			mix: attempts.mix,
			source: marks.source,
			right: marks.right,
			of: marks.of,
			practised: marks.practised
		})
		.from(marks)
		.innerJoin(responses, eq(responses.id, marks.response))
		.innerJoin(attempts, eq(attempts.id, responses.attempt))
		.where(and(eq(marks.pupil, pupil), eq(marks.statement, statement)))
		.all();
	const judged = school.db
		.select()
		.from(judgements)
		.where(
			and(
				eq(judgements.pupil, pupil),
				eq(judgements.statement, statement),
				isNull(judgements.withdrawnAt)
			)
		)
		.all();
	const practised = inOrder(shown.filter((it) => it.practised))[0]?.on ?? null;
	keepRows(school, pupil, statement, rowsOf(foldAttainment(shown, judged), practised));
}

/** Folds again which wrong ideas of a lesson or game a pupil held, and when. */
export function foldIdeas(school: School, pupil: PupilId, ideasOf: string): void {
	const revealed = school.db
		.select({
			attempt: responses.attempt,
			opened: attempts.openedAt,
			n: responses.n,
			at: responses.at,
			shown: responses.shown,
			could: responses.could
		})
		.from(responses)
		.innerJoin(attempts, eq(attempts.id, responses.attempt))
		.where(and(eq(responses.pupil, pupil), eq(responses.ideasOf, ideasOf)))
		.all();
	keepHeld(school, pupil, ideasOf, foldMisconceptions(revealed));
}

/** Folds again everything that the responses of one attempt touch. */
export function foldAttempt(school: School, pupil: PupilId, attempt: LaneId): void {
	const of = school.db.select().from(responses).where(eq(responses.attempt, attempt)).all();
	const ids = of.map((response) => response.id);
	const statements = school.db
		.selectDistinct({ statement: marks.statement })
		.from(marks)
		.where(inArray(marks.response, ids))
		.all();
	for (const { statement } of statements) foldStatement(school, pupil, statement);
	for (const ideasOf of new Set(of.map((response) => response.ideasOf)))
		foldIdeas(school, pupil, ideasOf);
}

type Row = Omit<typeof attainment.$inferInsert, 'pupil' | 'statement'>;

/** Dated rows: what was only practised stands before the first level. */
function rowsOf(standings: readonly Standing[], practised: Instant | null): Row[] {
	const rows: Row[] = standings.map((standing) => ({ ...standing, practised }));
	if (practised !== null && practised < (standings[0]?.since ?? Infinity))
		rows.unshift({ since: practised, level: null, source: 'practice', practised });
	return rows.map((row, i) => ({ ...row, until: rows[i + 1]?.since ?? null }));
}

function keepRows(school: School, pupil: PupilId, statement: string, rows: readonly Row[]): void {
	const here = and(eq(attainment.pupil, pupil), eq(attainment.statement, statement));
	school.db.delete(attainment).where(here).run();
	if (rows.length > 0)
		school.db
			.insert(attainment)
			.values(rows.map((row) => ({ pupil, statement, ...row })))
			.run();
}

function keepHeld(school: School, pupil: PupilId, ideasOf: string, held: readonly Held[]): void {
	const here = and(eq(misconceptions.pupil, pupil), eq(misconceptions.ideasOf, ideasOf));
	school.db.delete(misconceptions).where(here).run();
	if (held.length > 0)
		school.db
			.insert(misconceptions)
			.values(held.map((it) => ({ pupil, ideasOf, ...it })))
			.run();
}
