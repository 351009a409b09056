import { desc, eq } from 'drizzle-orm';
import type { Edition, Lesson } from '../../curriculum/lesson.ts';
import type { School } from '../school/school.ts';
import { lessonVersions } from './tables.ts';

/**
 * A lesson as it is now or, with `hash`, as it was then. Keeps the version it gives out, since an
 * answer to it may come in long after the folder has changed.
 */
export function editionOf(school: School, lesson: string, hash?: string): Edition | undefined {
	const now = school.curriculum.editions.get(lesson);
	if (hash === undefined || now?.hash === hash) {
		if (now) keepVersion(school, now);
		return now;
	}
	const then = versionOf(school, hash);
	return then?.id === lesson ? then : undefined;
}

/** The version a response names, wherever it is: among the lessons now, or kept. */
export function versionOf(school: School, hash: string): Edition | undefined {
	for (const edition of school.curriculum.editions.values())
		if (edition.hash === hash) return edition;
	const row = school.db.select().from(lessonVersions).where(eq(lessonVersions.hash, hash)).get();
	return row && { id: row.lesson, hash: row.hash, lesson: row.content };
}

/** A lesson as it is now; one that is withheld as it was given out last. */
export function lessonNowOrBefore(school: School, lesson: string): Lesson | undefined {
	const { editions, withheld } = school.curriculum;
	const now = editions.get(lesson);
	if (now) return now.lesson;
	if (!withheld.some(({ id }) => id === lesson)) return undefined;
	return school.db
		.select({ content: lessonVersions.content })
		.from(lessonVersions)
		.where(eq(lessonVersions.lesson, lesson))
		.orderBy(desc(lessonVersions.keptAt))
		.get()?.content;
}

/** Keeps a version once and for all. */
export function keepVersion(school: School, { id, hash, lesson }: Edition): void {
	const here = eq(lessonVersions.hash, hash);
	const columns = { hash: lessonVersions.hash };
	if (school.db.select(columns).from(lessonVersions).where(here).get()) return;
	school.db
		.insert(lessonVersions)
		.values({ hash, lesson: id, content: lesson, keptAt: school.clock() })
		.run();
}
