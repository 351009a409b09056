import { and, asc, eq, isNull, lte } from 'drizzle-orm';
import { MINUTE, type Instant } from '../../calendar/instant.ts';
import { together, type School } from './school.ts';
import { due } from './tables.ts';

/** Something that can be due, by its name. It runs in the transaction that notes it as done. */
export type Works = Readonly<Record<string, (school: School, payload: unknown) => void>>;

/** Writes down what is to be done at a time, in the transaction of its cause. */
export function laterDo(school: School, at: Instant, work: string, payload: object): void {
	school.db.insert(due).values({ at, work, payload }).run();
}

/**
 * Does what is due by now, earliest first, what came due while the server was down too. What fails is
 * put off a little and holds up nothing else; work nobody here knows waits for a version that does.
 */
export function doWhatIsDue(school: School, works: Works): void {
	const now = school.clock();
	for (const row of school.db
		.select()
		.from(due)
		.where(and(isNull(due.doneAt), lte(due.at, now)))
		.orderBy(asc(due.at), asc(due.id))
		.all()) {
		const work = works[row.work];
		if (!work) continue;
		try {
			together(school, () => {
				work(school, row.payload);
				school.db.update(due).set({ doneAt: school.clock() }).where(eq(due.id, row.id)).run();
			});
		} catch (cause) {
			school.log.error({ due: row.id, work: row.work, name: (cause as Error).name }, 'put off');
			school.db
				.update(due)
				.set({ at: now + MINUTE })
				.where(eq(due.id, row.id))
				.run();
		}
	}
}
