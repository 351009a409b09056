import {
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	truncateSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { aSchoolToCopy, damage, pageOf, refit, tamper } from '../../../../tests/builders/backup.ts';
import { aPupil, aSchool } from '../../../../tests/builders/school.ts';
import { MINUTE } from '../../calendar/instant.ts';
import { firstBroken } from '../audit/record.ts';
import { firstBrokenEntry } from '../concerns/chronology.ts';
import { fieldKeys } from '../school/field-keys.ts';
import { closeSchool } from '../school/open-school.ts';
import { secretParts } from '../sign-in/join.ts';
import { backUp } from './back-up.ts';
import { manifestOf } from './manifest.ts';
import { restore } from './restore.ts';

/** A school that was copied, went on for a while, and is now stopped. */
async function aCopiedSchool() {
	const made = aSchoolToCopy();
	const { folder, to, school, people } = made;
	const { path: copy } = await backUp(folder, to, school.clock);
	school.later(MINUTE);
	aPupil(school, { in: people.oak, name: 'Later' });
	closeSchool(school);
	const now = { folder, migrations: 'drizzle', clock: school.clock };
	return { ...made, copy, file: join(folder, 'school.db'), back: () => restore(copy, now), now };
}

const pupilsIn = (file: string): unknown[] => {
	const sqlite = new Database(file, { readonly: true });
	const names = sqlite.prepare('select shown_name from pupils order by shown_name').pluck().all();
	sqlite.close();
	return names;
};

test('a restored school is as it was, and what was there since is kept aside', async () => {
	const { folder, file, people, back } = await aCopiedSchool();
	expect(pupilsIn(file)).toEqual(['Amina', 'Later']);
	const { aside } = await back();
	expect(aside).toBe(`${file}.before-restore-2026-11-23-0931`);
	expect(pupilsIn(aside ?? '')).toEqual(['Amina', 'Later']);
	expect(pupilsIn(file)).toEqual(['Amina']);
	expect(statSync(file).mode & 0o777).toBe(0o600);

	// As the server opens it at its next start, migrations and all.
	const again = aSchool({ folder });
	expect(firstBroken(again)).toBeUndefined();
	expect(firstBrokenEntry(again)).toBeUndefined();
	expect(secretParts(again, people.amina.id)).toEqual(['blue', 'kite', 'seven']);
	expect(() => again.sqlite.exec('delete from concern_entries')).toThrow('never deleted');
});

test('a school restored twice in a minute loses neither of the files that were there', async () => {
	const { folder, file, back } = await aCopiedSchool();
	await back();
	const { aside } = await back();
	expect(pupilsIn(aside ?? '')).toEqual(['Amina']);
	expect(readdirSync(folder).filter((name) => /before-restore[\d-]+$/.test(name))).toHaveLength(2);
	expect(pupilsIn(file)).toEqual(['Amina']);
});

test('on a new machine the copy and the keys are enough', async () => {
	const { data, folder, copy, now } = await aCopiedSchool();
	const there = join(data, 'new', 'school');
	await expect(restore(copy, { ...now, folder: there })).rejects.toThrow('no-school');
	mkdirSync(there, { recursive: true });
	cpSync(join(folder, 'keys'), join(there, 'keys'), { recursive: true });
	const { aside } = await restore(copy, { ...now, folder: there });
	expect(aside).toBeUndefined();
	expect(pupilsIn(join(there, 'school.db'))).toEqual(['Amina']);
	expect(readdirSync(there).sort()).toEqual(['keys', 'school.db']);
});

test('a log that was left without its database is not taken for the copy’s', async () => {
	const { file, back } = await aCopiedSchool();
	rmSync(file);
	writeFileSync(`${file}-wal`, 'from before');
	await back();
	expect(existsSync(`${file}-wal`)).toBe(false);
	expect(readFileSync(`${file}.before-restore-2026-11-23-0931-wal`, 'utf8')).toBe('from before');
});

type Copied = Awaited<ReturnType<typeof aCopiedSchool>>;

test.each<[string, string, (school: Copied) => unknown]>([
	['has no manifest', 'no-manifest', ({ copy }) => rmSync(manifestOf(copy))],
	[
		'has a manifest that isn’t one',
		'no-manifest',
		({ copy }) => writeFileSync(manifestOf(copy), '{"sha256":"x"}')
	],
	['isn’t there', 'no-manifest', ({ copy }) => rmSync(copy)],
	[
		'has one byte changed',
		'changed',
		({ copy }) => {
			const bytes = readFileSync(copy);
			bytes[bytes.length - 9] = (bytes.at(-9) ?? 0) ^ 1;
			writeFileSync(copy, bytes);
		}
	],
	['was cut short', 'changed', ({ copy }) => truncateSync(copy, statSync(copy).size - 4096)],
	[
		'lacks the last entry of its audit',
		'chain-cut',
		({ copy }) =>
			tamper(copy, (sqlite) =>
				sqlite.exec('delete from audit where seq = (select max(seq) from audit)')
			)
	],
	[
		'lacks the last entry of its concerns',
		'chain-cut',
		({ copy }) =>
			tamper(copy, (sqlite) =>
				sqlite.exec(
					'delete from concern_entries where seq = (select max(seq) from concern_entries)'
				)
			)
	],
	[
		'has an entry changed',
		'audit-chain-broken',
		({ copy }) => tamper(copy, (sqlite) => sqlite.exec(`update audit set did = 'x' where seq = 1`))
	],
	[
		'is damaged inside',
		'damaged',
		({ copy }) => {
			damage(copy, pageOf(copy, 'entries_by_concern'));
			refit(copy);
		}
	],
	[
		'was made by a newer Waymark',
		'too-new',
		({ copy }) =>
			tamper(copy, (sqlite) =>
				sqlite.exec(
					`insert into __drizzle_migrations (hash, created_at) select 'x', max(created_at) + 1 from __drizzle_migrations`
				)
			)
	],
	[
		'isn’t opened by the keys that are there',
		'other-keys',
		({ folder }) => {
			renameSync(join(folder, 'keys'), join(folder, 'keys-before'));
			fieldKeys(join(folder, 'keys'));
		}
	],
	[
		'finds no keys',
		'other-keys',
		({ folder }) => renameSync(join(folder, 'keys'), join(folder, 'keys-before'))
	],
	[
		'would replace what isn’t a database, so that a server can’t be seen',
		'not-a-database',
		({ file }) => writeFileSync(file, Buffer.alloc(8192, 'x'))
	]
])('a copy that %s is refused, and nothing is changed', async (_, code, change) => {
	const copied = await aCopiedSchool();
	const { folder, file, back } = copied;
	change(copied);
	const before = { names: readdirSync(folder).sort(), bytes: readFileSync(file) };
	await expect(back()).rejects.toThrow(code);
	expect(readdirSync(folder).sort()).toEqual(before.names);
	expect(readFileSync(file).equals(before.bytes)).toBe(true);
});

test('a copy with an entry that couldn’t be opened is put back as it was, and with one more it isn’t', async () => {
	const { folder, to, school, file, now } = await aCopiedSchool();
	const before = new Database(file);
	before.exec(
		`drop trigger concern_entries_stand; update concern_entries set content = x'00' where seq = 1`
	);
	before.close();
	school.later(MINUTE);
	const { path } = await backUp(folder, to, school.clock);
	const { manifest } = await restore(path, now);
	expect(manifest.broken).toEqual({ audit: [], concerns: [1] });

	tamper(path, (sqlite) => sqlite.exec(`update concern_entries set content = x'00' where seq = 2`));
	await expect(restore(path, now)).rejects.toThrow('concerns-chain-broken');
});

test('a copy of a school that has sealed nothing yet needs no keys', async () => {
	const { data, now } = await aCopiedSchool();
	const folder = join(data, 'fresh');
	const school = aSchool({ folder });
	const { path } = await backUp(folder, join(data, 'fresh-copies'), school.clock);
	closeSchool(school);
	rmSync(join(folder, 'keys'), { recursive: true });
	await restore(path, { ...now, folder });
	expect(existsSync(join(folder, 'keys'))).toBe(false);
});
