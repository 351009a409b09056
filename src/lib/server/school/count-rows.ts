import type Database from 'better-sqlite3';

/** How many rows each table of a school's file has, Drizzle's own left out. */
export function countRows(sqlite: Database.Database): Map<string, number> {
	const tables = sqlite
		.prepare(
			`select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like '__drizzle%'`
		)
		.pluck()
		.all() as string[];
	return new Map(
		tables.map((name) => [
			name,
			sqlite.prepare(`select count(*) from "${name}"`).pluck().get() as number
		])
	);
}
