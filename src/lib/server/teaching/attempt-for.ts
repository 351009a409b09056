import { and, desc, eq, isNotNull, max, sql } from 'drizzle-orm';
import type { PupilId } from '../../wire/ids.ts';
import type { OpenAttempt } from '../../wire/lesson-data.ts';
import type { School } from '../school/school.ts';
import { attempts, responses } from './tables.ts';

/**
 * A pupil's open attempt at a lesson, for going on with it after signing in again. A run may stand in
 * several lanes, since each sign-in opens a new one: everything since the lesson was last finished.
 */
export function attemptFor(
	school: School,
	pupil: PupilId,
	lesson: string
): OpenAttempt | undefined {
	const since = lastFinish(school, pupil, lesson);
	const lanes = school.db
		.select()
		.from(attempts)
		.where(and(eq(attempts.pupil, pupil), eq(attempts.lesson, lesson)))
		.orderBy(desc(attempts.openedAt), desc(attempts.id))
		.all()
		.filter((lane) => lane.openedAt > since);
	const hash = lanes[0]?.hash;
	if (hash === undefined) return undefined;
	const answered: Record<string, unknown> = {};
	for (const lane of lanes.filter((lane) => lane.hash === hash).reverse())
		for (const { activity, response } of answersIn(school, lane.id)) answered[activity] = response;
	return { hash, answered };
}

/** The lessons a pupil has an open attempt at: for any other, nobody need ask what was answered. */
export function begunBy(school: School, pupil: PupilId): string[] {
	const opened = max(attempts.openedAt);
	const finished = max(sql`iif(${attempts.finishedAt} is null, null, ${attempts.openedAt})`);
	return school.db
		.select({ lesson: attempts.lesson })
		.from(attempts)
		.where(and(eq(attempts.pupil, pupil), isNotNull(attempts.lesson)))
		.groupBy(attempts.lesson)
		.having(sql`${opened} > coalesce(${finished}, -1)`)
		.all()
		.flatMap(({ lesson }) => lesson ?? []);
}

/** When the latest finished attempt was opened: what was opened after it is unfinished. */
function lastFinish(school: School, pupil: PupilId, lesson: string): number {
	const last = school.db
		.select()
		.from(attempts)
		.where(
			and(eq(attempts.pupil, pupil), eq(attempts.lesson, lesson), isNotNull(attempts.finishedAt))
		)
		.orderBy(desc(attempts.openedAt))
		.limit(1)
		.get();
	return last?.openedAt ?? -Infinity;
}

const answersIn = (school: School, lane: (typeof attempts.$inferSelect)['id']) =>
	school.db
		.select({ activity: responses.activity, response: responses.response })
		.from(responses)
		.where(eq(responses.attempt, lane))
		.orderBy(responses.n)
		.all();
