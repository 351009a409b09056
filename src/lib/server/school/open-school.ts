import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { pino, type Logger } from 'pino';
import type { Clock } from '../../calendar/instant.ts';
import { guardConcerns } from '../concerns/guard.ts';
import { openBus } from '../live/bus.ts';
import { loadCurriculum } from '../teaching/curriculum.ts';
import { fieldKeys } from './field-keys.ts';
import { migrate } from './migrate.ts';
import { openFile } from './open-file.ts';
import type { School } from './school.ts';

export interface Opening {
	/** Where the school's database, keys and exports lie; made when missing. */
	folder: string;
	clock: Clock;
	lessons?: string;
	migrations?: string;
	log?: Logger;
}

/**
 * Opens a school for this process, bringing its file up to date first.
 * @throws MigrationRefused when its database can't be brought up to date
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
	return {
		folder,
		sqlite,
		db: drizzle({ client: sqlite, casing: 'snake_case' }),
		keys: fieldKeys(join(folder, 'keys')),
		curriculum: loadCurriculum(lessons),
		clock,
		bus: openBus(),
		log
	};
}

/** Lets go of the school's file. */
export function closeSchool(school: School): void {
	school.sqlite.close();
}
