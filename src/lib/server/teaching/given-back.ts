import { and, asc, desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Instant } from '../../calendar/instant.ts';
import type { PupilId } from '../../wire/ids.ts';
import type { OpenAttempt } from '../../wire/lesson-data.ts';
import { approvals, evidence } from '../evidence/tables.ts';
import type { School } from '../school/school.ts';
import { attempts, responses } from './tables.ts';

/**
 * A lesson that a pupil finished and of which a teacher gave work back: all they answered of it but for that
 * work, so that opening it again leads straight there and asks no check twice. Undefined where nothing of
 * the last finished run was given back. `openedAt` is when it was.
 */
export function givenBackOf(
	school: School,
	pupil: PupilId,
	lesson: string
): (OpenAttempt & { readonly openedAt: Instant }) | undefined {
	const runs = school.db
		.select()
		.from(attempts)
		.where(and(eq(attempts.pupil, pupil), eq(attempts.lesson, lesson)))
		.orderBy(asc(attempts.openedAt), asc(attempts.id))
		.all();
	const finished = runs.filter(({ finishedAt }) => finishedAt !== null);
	const [before, last] = [finished.at(-2), finished.at(-1)];
	if (!last) return undefined;
	const returned = returnedOf(school, pupil, lesson).filter(
		({ openedAt, hash }) =>
			hash === last.hash && openedAt <= last.openedAt && openedAt > (before?.openedAt ?? -Infinity)
	);
	const again = new Set(returned.map(({ activity }) => activity));
	if (again.size === 0) return undefined;
	const answered: Record<string, unknown> = {};
	for (const { id } of runs.filter(
		({ hash, openedAt }) => hash === last.hash && openedAt <= last.openedAt
	))
		for (const { activity, response } of answersIn(school, id))
			if (!again.has(activity)) answered[activity] = response;
	return { hash: last.hash, answered, openedAt: Math.max(...returned.map(({ at }) => at)) };
}

/** The lessons of which a pupil's work stands given back, whenever that was. */
export const lessonsGivenBack = (school: School, pupil: PupilId): string[] => [
	...new Set(returnedOf(school, pupil).map(({ lesson }) => lesson))
];

function returnedOf(school: School, pupil: PupilId, lesson?: string) {
	const latest = sql`(select max(id) from ${approvals} where evidence = ${evidence.id})`;
	return school.db
		.select({
			lesson: evidence.lesson,
			activity: evidence.activity,
			at: approvals.at,
			hash: attempts.hash,
			openedAt: attempts.openedAt
		})
		.from(evidence)
		.innerJoin(approvals, eq(approvals.id, latest))
		.innerJoin(responses, eq(responses.id, evidence.response))
		.innerJoin(attempts, eq(attempts.id, responses.attempt))
		.where(
			and(
				eq(evidence.pupil, pupil),
				eq(approvals.decided, 'returned'),
				isNotNull(evidence.response),
				lesson === undefined ? undefined : eq(evidence.lesson, lesson)
			)
		)
		.orderBy(desc(approvals.id))
		.all();
}

/** What was answered in one lane, in order. */
export const answersIn = (school: School, lane: (typeof attempts.$inferSelect)['id']) =>
	school.db
		.select({ activity: responses.activity, response: responses.response })
		.from(responses)
		.where(eq(responses.attempt, lane))
		.orderBy(responses.n)
		.all();
