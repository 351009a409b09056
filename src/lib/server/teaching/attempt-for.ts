import { and, desc, eq, isNotNull, max, sql } from 'drizzle-orm';
import type { Instant } from '../../calendar/instant.ts';
import type { PupilId } from '../../wire/ids.ts';
import type { OpenAttempt } from '../../wire/lesson-data.ts';
import type { School } from '../school/school.ts';
import { answersIn, givenBackOf, lessonsGivenBack } from './given-back.ts';
import { attempts } from './tables.ts';

/**
 * A pupil's open attempt at a lesson, for going on with it after signing in again. A run may stand in
 * several lanes, since each sign-in opens a new one: everything since the lesson was last finished. A
 * finished lesson is open again at the work that a teacher gave back.
 */
export function attemptFor(
	school: School,
	pupil: PupilId,
	lesson: string
): (OpenAttempt & { readonly openedAt: Instant }) | undefined {
	const since = lastFinish(school, pupil, lesson);
	const lanes = school.db
		.select()
		.from(attempts)
		.where(and(eq(attempts.pupil, pupil), eq(attempts.lesson, lesson)))
		.orderBy(desc(attempts.openedAt), desc(attempts.id))
		.all()
		.filter((lane) => lane.openedAt > since);
	const back = givenBackOf(school, pupil, lesson);
	if (!lanes[0]) return back;
	const { hash, openedAt } = lanes[0];
	const answered: Record<string, unknown> = back?.hash === hash ? { ...back.answered } : {};
	for (const lane of lanes.filter((lane) => lane.hash === hash).reverse())
		for (const { activity, response } of answersIn(school, lane.id)) answered[activity] = response;
	return { hash, openedAt, answered };
}

/** The lessons a pupil has an open attempt at: for any other, nobody need ask what was answered. */
export const begunBy = (school: School, pupil: PupilId): string[] => [
	...new Set([...unfinishedBy(school, pupil), ...lessonsGivenBack(school, pupil)])
];

function unfinishedBy(school: School, pupil: PupilId): string[] {
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
