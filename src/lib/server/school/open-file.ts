import Database from 'better-sqlite3';

/** What every connection must have, read back before it is used (contracts: data). */
const PRAGMAS = { journal_mode: 'wal', synchronous: 2, foreign_keys: 1 } as const;

/**
 * Opens a school's SQLite file.
 * @throws when SQLite doesn't take one of the settings that keep data safe
 */
export function openFile(path: string): Database.Database {
	const sqlite = new Database(path, { timeout: 10_000 });
	sqlite.pragma('journal_mode = WAL');
	sqlite.pragma('synchronous = FULL');
	sqlite.pragma('foreign_keys = ON');
	// What is taken out, or moved as a page fills, is overwritten where that costs no writing.
	sqlite.pragma('secure_delete = FAST');
	for (const [name, wanted] of Object.entries(PRAGMAS)) {
		const is = sqlite.pragma(name, { simple: true });
		if (is !== wanted) throw new Error(`SQLite has ${name} = ${String(is)}, not ${wanted}`);
	}
	return sqlite;
}
