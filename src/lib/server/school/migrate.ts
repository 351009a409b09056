import { copyFileSync, existsSync, rmSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate as runDrizzle } from 'drizzle-orm/better-sqlite3/migrator';
import { countRows } from './count-rows.ts';
import { migrationsIn } from './migrations.ts';
import { openFile } from './open-file.ts';

/** A migration lost something, or Drizzle failed; the file is as it was before. */
export class MigrationRefused extends Error {}

/**
 * Brings a school's file up to date, forwards only, before anybody is served.
 *
 * Drizzle wraps a migration in a transaction, where `PRAGMA foreign_keys = OFF` does nothing, and a
 * table it rebuilds then takes its child rows with it. So foreign keys go off on the connection
 * first; afterwards every table is checked and counted, and any difference restores the copy.
 *
 * @param path the school's database file; made when there is none
 * @param folder Drizzle's folder of migrations
 * @throws MigrationRefused naming what went wrong; the copy made before has been put back
 */
export function migrate(path: string, folder: string): void {
	const fresh = !existsSync(path);
	const before = openFile(path);
	const pending = fresh || isPending(before, folder);
	if (!pending) {
		before.close();
		return;
	}
	const copy = `${path}.before-migration`;
	before.pragma('wal_checkpoint(TRUNCATE)');
	const counts = countRows(before);
	before.close();
	copyFileSync(path, copy);

	const sqlite = openFile(path);
	try {
		sqlite.pragma('foreign_keys = OFF');
		runDrizzle(drizzle({ client: sqlite }), { migrationsFolder: folder });
		sqlite.pragma('foreign_keys = ON');
		const broken = sqlite.pragma('foreign_key_check') as { table: string }[];
		if (broken.length > 0) throw new Error(`rows of ${broken[0]?.table} point at nothing`);
		const now = countRows(sqlite);
		for (const [table, rows] of counts)
			if (now.has(table) && now.get(table) !== rows)
				throw new Error(`${table} had ${rows} rows and has ${now.get(table)}`);
		sqlite.pragma('wal_checkpoint(TRUNCATE)');
		sqlite.close();
	} catch (cause) {
		sqlite.close();
		for (const end of ['-wal', '-shm']) rmSync(path + end, { force: true });
		copyFileSync(copy, path);
		throw new MigrationRefused(
			`The database could not be brought up to date and was put back as it was: ${(cause as Error).message}`,
			{ cause }
		);
	}
}

function isPending(sqlite: Database.Database, folder: string): boolean {
	const known = sqlite
		.prepare(`select count(*) as n from sqlite_master where name = '__drizzle_migrations'`)
		.get() as { n: number };
	if (known.n === 0) return true;
	const newest = sqlite.prepare('select max(created_at) as at from __drizzle_migrations').get() as {
		at: number | null;
	};
	return newest.at === null || newest.at < Math.max(0, ...migrationsIn(folder));
}
