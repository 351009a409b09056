import type Database from 'better-sqlite3';

/**
 * Holds SQLite to what the chronology promises: entries are only added, and of one that stands only
 * the content may go. Made at every opening, so that a migration that rebuilds a table can't lose it.
 */
export function guardConcerns(sqlite: Database.Database): void {
	for (const [table, mayChange, but] of GUARDED) {
		sqlite.exec(`drop trigger if exists ${table}_stay; drop trigger if exists ${table}_stand;`);
		sqlite.exec(`create trigger ${table}_stay before delete on ${table}
			begin select raise(abort, '${table} are never deleted'); end`);
		sqlite.exec(`create trigger ${table}_stand before update on ${table}
			when ${changed(sqlite, table, mayChange)}${but}
			begin select raise(abort, '${table} are never changed'); end`);
	}
}

/** Which table, the columns that may change, and when they may not either. */
const GUARDED = [
	['concerns', '', ''],
	['concern_children', '', ''],
	[
		'concern_entries',
		'content salt',
		` or new.content is not null or (new.salt is not old.salt and new.salt is not '')`
	],
	['concern_readers', 'until', ' or (old.until is not null and new.until > old.until)']
] as const;

const changed = (sqlite: Database.Database, table: string, mayChange: string): string =>
	(sqlite.pragma(`table_info(${table})`) as { name: string }[])
		.filter(({ name }) => !mayChange.split(' ').includes(name))
		.map(({ name }) => `new."${name}" is not old."${name}"`)
		.join(' or ');
