import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Served } from './server.ts';

interface Done {
	activity: string;
	times: number;
}

/**
 * What is on the school's disk of the newest attempt at a lesson: what was answered, in that order, and
 * how often each answer is there; and in which form each check was met.
 * @param name the pupil's; without one anybody's newest attempt
 */
export function onDisk(
	school: Served,
	lesson: string,
	name?: string
): { finished: boolean; done: Done[]; forms: string[] } {
	const sqlite = new Database(join(school.folder, 'school', 'school.db'), { readonly: true });
	try {
		const attempt = sqlite
			.prepare(
				`select a.id, finished_at from attempts a join pupils p on p.id = a.pupil
					where lesson = ? and p.shown_name = coalesce(?, p.shown_name)
					order by opened_at desc limit 1`
			)
			.get(lesson, name ?? null) as { id: string; finished_at: number | null } | undefined;
		if (!attempt) return { finished: false, done: [], forms: [] };
		const done = sqlite
			.prepare(
				`select activity, count(*) as times from responses where attempt = ?
					group by activity order by min(n)`
			)
			.all(attempt.id) as Done[];
		const forms = sqlite
			.prepare(
				`select response ->> 'form' from responses where attempt = ? and kind = 'check' order by n`
			)
			.pluck()
			.all(attempt.id) as string[];
		return { finished: attempt.finished_at !== null, done, forms };
	} finally {
		sqlite.close();
	}
}
