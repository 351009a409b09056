import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aClass, aPupil, aSchool, aStaff } from '../../../../tests/builders/school.ts';
import { rollOf } from '../people/classes.ts';
import { firstBroken, record } from '../audit/record.ts';
import { secretParts } from '../sign-in/join.ts';
import { fieldKeys } from './field-keys.ts';
import { openFile } from './open-file.ts';
import { set, setting } from './settings.ts';

test('a school opens on an empty folder with the settings that keep data safe', () => {
	const school = aSchool();
	expect(school.sqlite.pragma('journal_mode', { simple: true })).toBe('wal');
	expect(school.sqlite.pragma('synchronous', { simple: true })).toBe(2);
	expect(school.sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
});

test('a connection that doesn’t take one of them is not used', () => {
	// SQLite can’t write ahead in memory, and says so only when it is asked.
	expect(() => openFile(':memory:')).toThrow('journal_mode = memory');
});

test('what is sealed in the file can’t be read with the file alone: its keys lie beside it', () => {
	const school = aSchool();
	const pupil = aPupil(school, { in: aClass(school), name: 'Amina', secret: 'zebra-river-nine' });
	expect(secretParts(school, pupil.id)).toEqual(['zebra', 'river', 'nine']);
	school.sqlite.pragma('wal_checkpoint(TRUNCATE)');
	const file = readFileSync(join(school.folder, 'school.db'));
	expect(file.includes('Amina')).toBe(true);
	for (const secret of ['zebra', 'Amina Example']) expect(file.includes(secret)).toBe(false);
	const folder = join(school.folder, 'keys');
	for (const name of ['fields.key', 'tokens.key']) {
		const key = readFileSync(join(folder, name));
		for (const written of [
			key,
			key.toString('hex'),
			key.toString('base64'),
			key.toString('base64url')
		])
			expect(file.includes(written)).toBe(false);
		expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
	}
	expect(fieldKeys(folder).open(school.keys.seal('x', 'a place'), 'a place')).toBe('x');
	const others = fieldKeys(join(school.folder, 'other-keys'));
	expect(() => others.open(school.keys.seal('x', 'a place'), 'a place')).toThrow();
	expect(() => school.keys.open(school.keys.seal('x', 'a place'), 'another')).toThrow();
});

test('a setting that makes no sense is refused', () => {
	const school = aSchool();
	expect(setting(school, 'name')).toBe('Fernlow Primary');
	expect(() => set(school, 'name', 'x')).toThrow();
});

test('staff are never on a class roll', () => {
	const school = aSchool();
	const oak = aClass(school, { id: 'OAK' });
	aStaff(school, { roles: ['teacher'], of: oak, name: 'Mr Lund' });
	aPupil(school, { in: oak, name: 'Amina' });
	expect(rollOf(school, oak).map((pupil) => pupil.shownName)).toEqual(['Amina']);
});

test('an audit entry that was changed is found', () => {
	const school = aSchool();
	record(school, 'staff/a', 'viewed-concern', 'concern/1');
	record(school, 'staff/b', 'exported', 'class/OAK');
	record(school, 'staff/a', 'signed-out');
	expect(firstBroken(school)).toBeUndefined();
	school.sqlite.prepare(`update audit set by = 'staff/c' where seq = 2`).run();
	expect(firstBroken(school)).toBe(2);
});

test('an audit entry that was taken out is found, and one whose content lawfully went is not', () => {
	const school = aSchool();
	for (const n of [1, 2, 3]) record(school, 'staff/a', 'viewed', `concern/${n}`);
	school.sqlite.prepare('update audit set about = null where seq = 1').run();
	expect(firstBroken(school)).toBeUndefined();
	school.sqlite.prepare('delete from audit where seq = 2').run();
	expect(firstBroken(school)).toBe(3);
});
