import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { record } from '../../src/lib/server/audit/record.ts';
import { manifestOf, type Manifest } from '../../src/lib/server/backup/manifest.ts';
import { note } from '../../src/lib/server/concerns/note.ts';
import { aConcern, somePeople } from './concern.ts';
import { aSchool } from './school.ts';

/** A school laid out as on a server, with something in both its chains, and a place for its copies. */
export function aSchoolToCopy() {
	const data = mkdtempSync(join(tmpdir(), 'waymark-backup-'));
	onTestFinished(() => rmSync(data, { recursive: true, force: true }));
	const folder = join(data, 'school');
	const school = aSchool({ folder });
	const people = somePeople(school);
	for (const n of [1, 2, 3]) record(school, `staff/${people.admin.id}`, 'exported', `class/${n}`);
	const concern = aConcern(school, { by: people.amina, words: 'help' });
	note(school, concern, people.dsl, 'Rang home.');
	return { data, folder, to: join(data, 'backups'), school, people };
}

/** Changes a copy as somebody might who then makes its manifest fit again. */
export function tamper(copy: string, change: (sqlite: Database.Database) => void): void {
	const sqlite = new Database(copy);
	sqlite.pragma('foreign_keys = OFF');
	const triggers = sqlite.prepare(`select name from sqlite_master where type = 'trigger'`);
	for (const name of triggers.pluck().all()) sqlite.exec(`drop trigger ${String(name)}`);
	change(sqlite);
	sqlite.close();
	refit(copy);
}

/** Notes a copy's present size and digest in its manifest. */
export function refit(copy: string): void {
	const bytes = readFileSync(copy);
	const manifest = JSON.parse(readFileSync(manifestOf(copy), 'utf8')) as Manifest;
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	writeFileSync(manifestOf(copy), JSON.stringify({ ...manifest, bytes: bytes.length, sha256 }));
}

/** Overwrites the middle of a page that SQLite needs. */
export function damage(file: string, page: number, size = 4096): void {
	const bytes = readFileSync(file);
	bytes.fill(0xa5, (page - 1) * size + 8, page * size - 8);
	writeFileSync(file, bytes);
}

/** The page that a table or an index begins on. */
export function pageOf(file: string, name: string): number {
	const sqlite = new Database(file, { readonly: true });
	const page = sqlite
		.prepare('select rootpage from sqlite_master where name = ?')
		.pluck()
		.get(name);
	sqlite.close();
	return Number(page);
}
