import { createHash } from 'node:crypto';
import {
	readdirSync,
	readFileSync,
	renameSync,
	statSync,
	utimesSync,
	writeFileSync
} from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { aSchoolToCopy, damage, pageOf } from '../../../../tests/builders/backup.ts';
import { DAY, MINUTE } from '../../calendar/instant.ts';
import { record } from '../audit/record.ts';
import { countRows } from '../school/count-rows.ts';
import { fieldKeys } from '../school/field-keys.ts';
import { closeSchool } from '../school/open-school.ts';
import { backUp } from './back-up.ts';
import { lastCopies } from './copies.ts';
import { manifestOf, readManifest } from './manifest.ts';

const COPY = 'school-2026-11-23-0930';

test('a copy holds all that the school holds, in one file that only its own user may read', async () => {
	const { folder, to, school } = aSchoolToCopy();
	const { path, bytes } = await backUp(folder, to, school.clock);
	expect(path).toBe(join(to, `${COPY}.db`));
	expect(readdirSync(to).sort()).toEqual([`${COPY}.db`, `${COPY}.json`]);
	expect(statSync(to).mode & 0o777).toBe(0o700);
	for (const name of readdirSync(to)) expect(statSync(join(to, name)).mode & 0o777).toBe(0o600);

	const copy = new Database(path, { readonly: true });
	expect(countRows(copy)).toEqual(countRows(school.sqlite));
	copy.close();
	const file = readFileSync(path);
	const last = (table: string) =>
		school.sqlite.prepare(`select seq as entries, hash as newest from ${table} order by seq desc`);
	expect(await readManifest(manifestOf(path))).toEqual({
		waymark: JSON.parse(readFileSync('package.json', 'utf8')).version,
		at: '2026-11-23T09:30:00.000Z',
		bytes: file.length,
		sha256: createHash('sha256').update(file).digest('hex'),
		rows: Object.fromEntries(countRows(school.sqlite)),
		chains: { audit: last('audit').get(), concerns: last('concern_entries').get() }
	});
	expect(bytes).toBe(file.length);
	// Reading it lays nothing beside it.
	expect(readdirSync(to)).toHaveLength(2);
});

test('the manifest says nothing of the school or of anybody, and no key is copied', async () => {
	const { folder, to, school, people } = aSchoolToCopy();
	const { path } = await backUp(folder, to, school.clock);
	const said = readFileSync(manifestOf(path), 'utf8');
	expect(said).not.toMatch(/Fernlow|Amina|Osei|@/i);
	for (const { id } of [people.amina, people.dsl]) expect(said).not.toContain(`"${id}"`);
	const file = readFileSync(path);
	for (const name of ['fields.key', 'tokens.key'])
		expect(file.includes(readFileSync(join(folder, 'keys', name)))).toBe(false);
});

test('entries taken off the end of a chain show against what the copy before noted', async () => {
	const { folder, to, school } = aSchoolToCopy();
	await backUp(folder, to, school.clock);
	record(school, 'system', 'went-on');
	school.later(DAY);
	expect((await backUp(folder, to, school.clock)).cut).toEqual([]);
	school.sqlite.exec('delete from audit where seq >= (select max(seq) from audit)');
	school.later(DAY);
	expect((await backUp(folder, to, school.clock)).cut).toEqual(['audit']);
	school.sqlite.exec(
		'drop trigger concern_entries_stay; delete from concern_entries where seq > 1'
	);
	school.later(DAY);
	expect((await backUp(folder, to, school.clock)).cut).toEqual(['concerns']);
});

test.each([
	['a row points at nothing', 'rows-point-at-nothing', `update pupils set school_class = 'NONE'`]
])('where %s, the copy gets no name and the one before stays', async (_, code, sql) => {
	const { folder, to, school } = aSchoolToCopy();
	await backUp(folder, to, school.clock);
	school.later(DAY);
	const good = school.sqlite.serialize();
	school.sqlite.exec(`pragma foreign_keys = off; ${sql}`);
	await expect(backUp(folder, to, school.clock)).rejects.toThrow(code);
	const kept = [`${COPY}.db`, `${COPY}.json`, 'school-faulty.db'];
	expect(readdirSync(to).sort()).toEqual(kept.sort());

	// Mended, by whatever means, the next copy is a good one again and the faulty one goes.
	closeSchool(school);
	writeFileSync(join(folder, 'school.db'), good);
	school.later(MINUTE);
	await backUp(folder, to, school.clock);
	expect(readdirSync(to)).not.toContain('school-faulty.db');
	expect(readdirSync(to)).toHaveLength(4);
});

/** An entry about a concern that no key opens. */
const BREAK = `drop trigger if exists concern_entries_stand; update concern_entries set content = x'00' where seq = 1`;

test.each([
	['an entry about a concern that can’t be opened', BREAK, { audit: [], concerns: [1] }],
	[
		'an audit entry that was changed',
		`update audit set by = 'x' where seq = 2`,
		{ audit: [2], concerns: [] }
	]
])('a copy with %s is kept under its name, and says so', async (_, sql, broken) => {
	const { folder, to, school } = aSchoolToCopy();
	expect(await backUp(folder, to, school.clock)).toMatchObject({ isNew: false });
	school.sqlite.exec(sql);
	school.later(DAY);
	const { path, ...copy } = await backUp(folder, to, school.clock);
	expect(copy).toMatchObject({ broken, isNew: true, cut: [] });
	expect(readdirSync(to)).toHaveLength(4);
	const whole = new Database(path, { readonly: true });
	const { sqlite } = school;
	expect(countRows(whole)).toEqual(countRows(sqlite));
	for (const table of ['audit', 'concern_entries'])
		expect(whole.prepare(`select * from ${table}`).all()).toEqual(
			sqlite.prepare(`select * from ${table}`).all()
		);
	whole.close();
	const last = sqlite.prepare('select seq as entries, hash as newest from audit order by seq desc');
	expect((await readManifest(manifestOf(path)))?.chains.audit).toEqual(last.get());
	expect(await readManifest(manifestOf(path))).toMatchObject({ broken });

	// The next night it is no news, and what comes off the end of a chain still shows.
	school.later(DAY);
	sqlite.exec('delete from audit where seq >= (select max(seq) from audit)');
	expect(await backUp(folder, to, school.clock)).toMatchObject({ isNew: false, cut: ['audit'] });
});

test('where other keys lie, a copy is made all the same, and no entry is called broken', async () => {
	const { folder, to, school } = aSchoolToCopy();
	renameSync(join(folder, 'keys'), join(folder, 'keys-before'));
	fieldKeys(join(folder, 'keys'));
	const { broken } = await backUp(folder, to, school.clock);
	expect(broken).toEqual({ audit: [], concerns: [] });
});

test('the last copy without such an entry stays for as long as there is no other', async () => {
	const { folder, to, school } = aSchoolToCopy();
	const made = async () => (await backUp(folder, to, school.clock)).gone;
	await made();
	school.later(DAY);
	await made();
	const good = school.sqlite.serialize();
	school.sqlite.exec(BREAK);
	for (let days = 0; days < 80; days += 20) {
		school.later(20 * DAY);
		await made();
	}
	const names = readdirSync(to).filter((name) => name.endsWith('.db'));
	expect(names).toEqual([
		'school-2026-11-24-0930.db',
		'school-2027-01-23-0930.db',
		'school-2027-02-12-0930.db'
	]);
	expect(await lastCopies(to)).toMatchObject({
		newest: { at: Date.parse('2027-02-12T09:30:00Z') },
		opening: { at: Date.parse('2026-11-24T09:30:00Z') }
	});

	closeSchool(school);
	writeFileSync(join(folder, 'school.db'), good);
	school.later(MINUTE);
	expect(await made()).toBe(1);
	expect(readdirSync(to)).not.toContain('school-2026-11-24-0930.db');
});

test('a school’s file that is damaged inside is found by its copy', async () => {
	const { folder, to, school } = aSchoolToCopy();
	closeSchool(school);
	const file = join(folder, 'school.db');
	damage(file, pageOf(file, 'entries_by_concern'));
	await expect(backUp(folder, to, school.clock)).rejects.toThrow('damaged');
	expect(readdirSync(to)).toEqual(['school-faulty.db']);
});

test('copies go after 35 days, and nothing else does', async () => {
	const { folder, to, school } = aSchoolToCopy();
	const made = async () => (await backUp(folder, to, school.clock)).gone;
	await made();
	const notOurs = ['school-2020-01-01-0000.db', 'school-monday.db', 'school-monday.json', 'a.txt'];
	for (const name of notOurs) writeFileSync(join(to, name), '{}');
	const manifest = readFileSync(join(to, `${COPY}.json`));
	writeFileSync(join(to, 'school-monday.json'), manifest);
	// What stopped halfway: a manifest alone, and a copy that was being written.
	writeFileSync(join(to, 'school-2026-11-22-0310.json'), manifest);
	const [stale, fresh] = [
		'school-2026-11-20-0310.db.part',
		'school-2026-12-28-0920.db.part-journal'
	];
	for (const name of [stale, fresh]) writeFileSync(join(to, name), '');

	school.later(35 * DAY);
	const aDayAgo = (school.clock() - DAY - MINUTE) / 1000;
	utimesSync(join(to, stale), aDayAgo, aDayAgo);
	utimesSync(join(to, fresh), school.clock() / 1000, school.clock() / 1000);
	expect(await made()).toBe(0);
	expect(readdirSync(to)).toContain(`${COPY}.db`);
	expect(readdirSync(to)).not.toContain(stale);
	school.later(MINUTE);
	expect(await made()).toBe(1);
	const left = ['school-2026-12-28-0930', 'school-2026-12-28-0931'];
	expect(readdirSync(to).sort()).toEqual(
		[...notOurs, ...left.flatMap((name) => [`${name}.db`, `${name}.json`]), fresh].sort()
	);
});

test('a copy never takes the place of another', async () => {
	const { folder, to, school } = aSchoolToCopy();
	const { path } = await backUp(folder, to, school.clock);
	const before = readFileSync(path);
	record(school, 'system', 'went-on');
	await expect(backUp(folder, to, school.clock)).rejects.toThrow('already-made');
	expect(readFileSync(path).equals(before)).toBe(true);
	expect(readdirSync(to)).toHaveLength(2);
});

test('where there is no school nothing is made, not even keys for one', async () => {
	const { data, school } = aSchoolToCopy();
	const empty = join(data, 'empty');
	await mkdir(empty);
	await expect(backUp(empty, join(data, 'none'), school.clock)).rejects.toThrow('no-school');
	expect(readdirSync(empty)).toEqual([]);
	expect(readdirSync(data).sort()).toEqual(['empty', 'school']);
});
