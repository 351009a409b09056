import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { pino, type Logger } from 'pino';
import type { Clock } from '../../calendar/instant.ts';
import { guardConcerns } from '../concerns/guard.ts';
import { openBus } from '../live/bus.ts';
import { loadCurriculum, type Curriculum } from '../teaching/curriculum.ts';
import { migrate } from './migrate.ts';
import { openFile } from './open-file.ts';
import { ownKeys } from './own-keys.ts';
import type { School } from './school.ts';

export interface Opening {
	/** Where the school's database, keys and exports lie; made when missing. */
	folder: string;
	clock: Clock;
	/** The folder they lie in, or what was read from it. */
	lessons?: string | Curriculum;
	migrations?: string;
	log?: Logger;
}

/**
 * Opens a school for this process, bringing its file up to date first. It opens without its keys too: a
 * child must still be able to tell.
 * @throws MigrationRefused when its database can't be brought up to date
 * @throws LessonsRefused when the lessons folder has no backbone
 */
export function openSchool({
	folder,
	clock,
	lessons = 'lessons',
	migrations = 'drizzle',
	log = pino({ level: process.env['WAYMARK_LOG'] ?? 'info' })
}: Opening): School {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const path = join(folder, 'school.db');
	migrate(path, migrations);
	const sqlite = openFile(path);
	guardConcerns(sqlite);
	const db = drizzle({ client: sqlite, casing: 'snake_case' });
	const { keys, keyTrouble } = ownKeys(db, join(folder, 'keys'), clock());
	if (keyTrouble)
		log.error(
			{ code: `keys-${keyTrouble}` },
			`Nothing kept can be read: ${WHAT[keyTrouble]} in ${join(folder, 'keys')}. Put the school's own fields.key and tokens.key back from the key backup (docs/running.md), and start again.`
		);
	const curriculum = typeof lessons === 'string' ? loadCurriculum(lessons) : lessons;
	for (const { id, why } of curriculum.withheld) log.warn({ withheld: id }, why);
	return {
		folder,
		sqlite,
		db,
		keys,
		keyTrouble,
		curriculum,
		clock,
		bus: openBus(),
		log
	};
}

const WHAT = {
	missing: 'a key is missing',
	'not-theirs': "a key is damaged or isn't this school's"
};

/** Lets go of the school's file. */
export function closeSchool(school: School): void {
	school.sqlite.close();
}
