import { access, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Clock } from '../../calendar/instant.ts';
import { Refusal } from '../../wire/trouble.ts';
import { countRows } from '../school/count-rows.ts';
import { fieldKeysIn, type FieldKeys } from '../school/field-keys.ts';
import { check } from './check.ts';
import { letOldCopiesGo, nameAt, newestCopy } from './copies.ts';
import { cutSince } from './cut-since.ts';
import { keysFit } from './keys-fit.ts';
import {
	howManyBroken,
	manifestOf,
	NOTHING_BROKEN,
	type Broken,
	type Chains,
	type Manifest
} from './manifest.ts';
import { settle, sha256Of } from './on-disk.ts';
import { version } from './version.ts';

export interface BackedUp {
	readonly path: string;
	readonly bytes: number;
	/** How many copies were old enough to go; undefined when they couldn't be taken away. */
	readonly gone: number | undefined;
	/** Chains that have lost entries since the copy before. */
	readonly cut: readonly (keyof Chains)[];
	/** Entries that can't be opened, or aren't as they were written: the copy is kept all the same. */
	readonly broken: Broken;
	/** Some of them weren't so in the copy before. */
	readonly isNew: boolean;
}

/** Nobody's but the service's own user. */
const PRIVATE = { mode: 0o600, flag: 'wx' } as const;

/**
 * Copies a school's database, in use or not, checks the copy, and only then gives it its name. Meant for
 * a process of its own: it reads the whole file more than once.
 * @param folder the school's
 * @param to where copies go; made when missing
 * @throws Refusal when there is nothing to copy, or the copy isn't whole; no copy is then left under a
 * copy's name
 */
export async function backUp(folder: string, to: string, clock: Clock): Promise<BackedUp> {
	const source = join(folder, 'school.db');
	if (!(await isThere(source))) throw noSchool(source);
	await mkdir(to, { recursive: true, mode: 0o700 });
	const at = clock();
	const path = join(to, nameAt(at));
	const [part, faulty] = [`${path}.part`, join(to, 'school-faulty.db')];
	if (await isThere(path)) throw alreadyMade(path);
	const before = await newestCopy(to);
	// Made here, so that nobody else may read it even while it grows.
	await writeFile(part, '', PRIVATE);
	try {
		await copy(source, part);
		const { rows, chains, broken, cut } = look(
			part,
			fieldKeysIn(join(folder, 'keys')),
			before?.manifest
		);
		const { size: bytes } = await stat(part);
		const manifest: Manifest = {
			waymark: version(),
			at: new Date(at).toISOString(),
			bytes,
			sha256: await sha256Of(part),
			rows,
			chains,
			...(howManyBroken(broken) > 0 && { broken })
		};
		await writeFile(`${part}.json`, `${JSON.stringify(manifest, null, '\t')}\n`, PRIVATE);
		await settle(part);
		await settle(`${part}.json`);
		// The manifest first: no copy is ever without one.
		await rename(`${part}.json`, manifestOf(path));
		await rename(part, path);
		await settle(to);
		await rm(faulty, { force: true });
		const gone = await letOldCopiesGo(to, at).catch(() => undefined);
		const noted = before?.manifest.broken ?? NOTHING_BROKEN;
		const isNew = (['audit', 'concerns'] as const).some((chain) =>
			broken[chain].some((seq) => !noted[chain].includes(seq))
		);
		return { path, bytes, cut, gone, broken, isNew };
	} catch (cause) {
		const isFaulty = cause instanceof Refusal;
		// It may be all there is one day.
		if (isFaulty) await rename(part, faulty);
		for (const end of ['', '-journal', '-wal', '-shm', '.json'])
			await rm(part + end, { force: true });
		throw isFaulty ? notWhole(cause, faulty) : cause;
	}
}

/** Copies page by page, from one moment of the file: without the transaction it begins anew at every write. */
async function copy(from: string, to: string): Promise<void> {
	const sqlite = new Database(from, { readonly: true, fileMustExist: true, timeout: 10_000 });
	try {
		sqlite.exec('begin');
		sqlite.prepare('select count(*) from sqlite_master').get();
		await sqlite.backup(to, { progress: () => ALL });
	} finally {
		sqlite.close();
	}
}
/** Pages, more than any file has. */
const ALL = 2 ** 31 - 1;

function look(path: string, keys: FieldKeys | undefined, before: Manifest | undefined) {
	const sqlite = new Database(path, { fileMustExist: true });
	try {
		// One file, which can be read where nothing can be written beside it.
		sqlite.pragma('journal_mode = DELETE');
		const db = drizzle({ client: sqlite, casing: 'snake_case' });
		// Other keys open nothing, which says nothing of any entry: the server tells of them by itself.
		const theirs = keysFit(db, keys) === false ? undefined : keys;
		const { chains, broken } = check(sqlite, { db, keys: theirs });
		return {
			rows: Object.fromEntries(countRows(sqlite)),
			chains,
			broken,
			cut: before ? cutSince(before.chains, sqlite) : []
		};
	} finally {
		sqlite.close();
	}
}

const isThere = (path: string) =>
	access(path).then(
		() => true,
		() => false
	);

const noSchool = (path: string) =>
	new Refusal(404, {
		code: 'no-school',
		say: `There is no school at ${path}.`,
		mend: 'Say in WAYMARK_DATA where its data lies, as for the server.'
	});

const alreadyMade = (path: string) =>
	new Refusal(409, {
		code: 'already-made',
		say: `${path} is there already.`,
		mend: 'Wait a minute; copies are named by the minute.'
	});

const notWhole = ({ status, trouble }: Refusal, faulty: string) =>
	new Refusal(status, {
		...trouble,
		mend: `The school’s own file is likely to be so too. Earlier copies stay, and this one is kept as ${faulty} until the next good one. Tell us.`
	});
