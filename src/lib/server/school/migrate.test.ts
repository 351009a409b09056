import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { migrate, MigrationRefused } from './migrate.ts';
import { openFile } from './open-file.ts';

/** A folder of migrations: the project's own, and more written here. */
function migrations(...more: string[]): string {
	const folder = mkdtempSync(join(tmpdir(), 'waymark-migrations-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	cpSync('drizzle', folder, { recursive: true });
	return add(folder, ...more);
}

function add(folder: string, ...more: string[]): string {
	const path = join(folder, 'meta', '_journal.json');
	const journal = JSON.parse(readFileSync(path, 'utf8')) as {
		entries: { idx: number; when: number; tag: string }[];
	};
	for (const sql of more) {
		const last = journal.entries.at(-1);
		const entry = {
			...last,
			idx: (last?.idx ?? -1) + 1,
			when: (last?.when ?? 0) + 1000,
			tag: `more_${journal.entries.length}`
		};
		journal.entries.push(entry as never);
		writeFileSync(join(folder, `${entry.tag}.sql`), sql);
	}
	writeFileSync(path, JSON.stringify(journal));
	return folder;
}

function aFile(): string {
	const folder = mkdtempSync(join(tmpdir(), 'waymark-file-'));
	mkdirSync(folder, { recursive: true });
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return join(folder, 'school.db');
}

/** A class with a pupil in it: a row that points at another. */
function fill(path: string): void {
	const sqlite = openFile(path);
	sqlite.exec(`
		insert into classes (id, name, code, years, created_at) values ('OAK', 'Oak', 'OAK', '["Y4"]', 1);
		insert into pupils (id, shown_name, full_name, year, school_class, avatar, secret, created_at)
		values ('p1', 'Amina', x'00', 'Y4', 'OAK', 'fox', x'00', 1);
	`);
	sqlite.close();
}

function rows(path: string, table: string): number {
	const sqlite = openFile(path);
	const count = sqlite.prepare(`select count(*) from ${table}`).pluck().get() as number;
	sqlite.close();
	return count;
}

/** How Drizzle rebuilds a table: under foreign keys, dropping it takes its child rows or fails. */
const REBUILD = `
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE __new_classes (id text PRIMARY KEY NOT NULL, name text NOT NULL, code text NOT NULL UNIQUE, years text NOT NULL, created_at integer NOT NULL, closed_at integer, motto text);--> statement-breakpoint
INSERT INTO __new_classes (id, name, code, years, created_at, closed_at) SELECT id, name, code, years, created_at, closed_at FROM classes;--> statement-breakpoint
DROP TABLE classes;--> statement-breakpoint
ALTER TABLE __new_classes RENAME TO classes;--> statement-breakpoint
PRAGMA foreign_keys=ON;`;

test('a filled database keeps every row when a table others point at is rebuilt', () => {
	const path = aFile();
	const folder = migrations();
	migrate(path, folder);
	fill(path);
	migrate(path, add(folder, REBUILD));
	expect(rows(path, 'pupils')).toBe(1);
	const sqlite = openFile(path);
	expect(sqlite.prepare('select motto from classes').get()).toEqual({ motto: null });
	sqlite.close();
});

test.each([
	['loses a row', `DELETE FROM pupils;`],
	['leaves a row that points at nothing', `UPDATE pupils SET school_class = 'NONE';`],
	['can’t be carried out', `ALTER TABLE nothing ADD x text;`]
])('a migration that %s is refused, and the file is as it was', (_, sql) => {
	const path = aFile();
	const folder = migrations();
	migrate(path, folder);
	fill(path);
	expect(() => migrate(path, add(folder, sql))).toThrow(MigrationRefused);
	const sqlite = openFile(path);
	expect(sqlite.prepare('select school_class from pupils').pluck().get()).toBe('OAK');
	sqlite.close();
	expect(() => migrate(path, folder)).toThrow(MigrationRefused);
});

test('a file that is up to date is left alone', () => {
	const path = aFile();
	const folder = migrations();
	migrate(path, folder);
	const before = readFileSync(path);
	migrate(path, folder);
	expect(readFileSync(path).equals(before)).toBe(true);
});

test('no table lets rows go because another row went', () => {
	const all = readdirSync('drizzle')
		.filter((name) => name.endsWith('.sql'))
		.map((name) => readFileSync(join('drizzle', name), 'utf8'))
		.join('\n');
	expect(all).toContain('FOREIGN KEY');
	expect(all).not.toMatch(/on delete (cascade|set)/i);
});
