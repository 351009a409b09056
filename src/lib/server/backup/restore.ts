import { chmodSync, chownSync, existsSync, linkSync, renameSync, statSync } from 'node:fs';
import { copyFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { dayOf, timeOf, type Clock } from '../../calendar/instant.ts';
import { Refusal } from '../../wire/trouble.ts';
import { fieldKeysIn } from '../school/field-keys.ts';
import { migrationsIn } from '../school/migrations.ts';
import { alone } from './alone.ts';
import { check, isAsBrokenAs } from './check.ts';
import { keysFit } from './keys-fit.ts';
import { manifestOf, NOTHING_BROKEN, readManifest, type Manifest } from './manifest.ts';
import { settle, sha256Of } from './on-disk.ts';
import { version } from './version.ts';

export interface Restored {
	readonly manifest: Manifest;
	/** What the school's file is called now; undefined where there was none. */
	readonly aside: string | undefined;
}

/**
 * Puts a copy in the place of a school's database, once it is shown to be what its manifest says, and
 * readable here. The file that was there is kept beside it under another name.
 * @param file a copy that `backUp` made, its manifest beside it
 * @param migrations Drizzle's folder of migrations
 * @throws Refusal saying what to mend; then nothing is changed
 */
export async function restore(
	file: string,
	{ folder, migrations, clock }: { folder: string; migrations: string; clock: Clock }
): Promise<Restored> {
	if (!existsSync(folder)) throw noFolder(folder);
	const manifest = file.endsWith('.db') ? await readManifest(manifestOf(file)) : undefined;
	if (!manifest || !existsSync(file)) throw noManifest(file);
	const path = join(folder, 'school.db');
	// What is looked over is what will be used: a stick may read well once and badly the next time.
	const copy = `${path}.restoring`;
	try {
		await copyFile(file, copy);
		await isAsNoted(copy, manifest);
		look(copy, manifest, { folder, migrations });
		// What had gone from concerns since the copy goes again as the server starts (`keep-working.ts`).
		// Erasures: there are none yet. Once there are, those made since the copy are applied to it again
		// here, before anybody is served from it.
		makeTheirs(copy, folder);
		await settle(copy);
		const aside = alone(path, () => swap(copy, path, clock()));
		await settle(folder);
		return { manifest, aside };
	} finally {
		await rm(copy, { force: true });
	}
}

async function isAsNoted(copy: string, { bytes, sha256 }: Manifest): Promise<void> {
	const { size } = await stat(copy);
	if (size !== bytes || (await sha256Of(copy)) !== sha256)
		throw new Refusal(422, {
			code: 'changed',
			say: 'The file isn’t what it was when it was made: its SHA-256 differs from its manifest’s.',
			mend: 'Fetch it again from where it was kept, or take another copy.'
		});
}

function look(
	copy: string,
	{ waymark, chains, broken = NOTHING_BROKEN }: Manifest,
	{ folder, migrations }: { folder: string; migrations: string }
): void {
	const sqlite = new Database(copy, { readonly: true, fileMustExist: true });
	try {
		const db = drizzle({ client: sqlite, casing: 'snake_case' });
		const known = migrationsIn(migrations);
		const has = sqlite.prepare('select created_at from __drizzle_migrations').pluck().all();
		if (!has.every((one) => known.includes(Number(one)))) throw tooNew(waymark);
		const keys = fieldKeysIn(join(folder, 'keys'));
		if (keysFit(db, keys) === false) throw otherKeys(folder, keys !== undefined);
		const checked = check(sqlite, { db, keys });
		isAsBrokenAs(broken, checked);
		if (!isDeepStrictEqual(checked.chains, chains)) throw otherEnds();
	} finally {
		sqlite.close();
	}
}

/** Run by root or not, the server's user must be able to open it, and nobody else. */
function makeTheirs(copy: string, folder: string): void {
	chmodSync(copy, 0o600);
	if (process.getuid?.() !== 0) return;
	const { uid, gid } = statSync(folder);
	chownSync(copy, uid, gid);
}

/**
 * Keeps what is there under a new name and puts the copy in its place, so that there is a school's file at
 * every moment: a server that starts in between must not make an empty one.
 */
function swap(copy: string, path: string, now: number): string | undefined {
	const stem = `${path}.before-restore-${dayOf(now)}-${timeOf(now).replace(':', '')}`;
	let aside = stem;
	for (let n = 2; existsSync(aside); n++) aside = `${stem}-${n}`;
	const wasThere = existsSync(path);
	if (wasThere) linkSync(path, aside);
	// Left where they are, they would be taken for the copy's.
	for (const end of ['-wal', '-shm'])
		if (existsSync(path + end)) renameSync(path + end, aside + end);
	renameSync(copy, path);
	return wasThere ? aside : undefined;
}

const noFolder = (folder: string) =>
	new Refusal(404, {
		code: 'no-school',
		say: `There is no ${folder}.`,
		mend: 'Say in WAYMARK_DATA where the school’s data lies, as for the server. On a new machine, make that folder and put the keys in it first.'
	});

const noManifest = (file: string) =>
	new Refusal(404, {
		code: 'no-manifest',
		say: `${file} is not there, or has no manifest beside it to check it by.`,
		mend: 'Name a copy that Waymark made, ending in .db, with the file of the same name ending in .json beside it.'
	});

const tooNew = (made: string) =>
	new Refusal(409, {
		code: 'too-new',
		say: `The copy was made by Waymark ${made}, and has tables that this one (${version()}) doesn’t know.`,
		mend: 'Put that version or a later one in place first, then try again.'
	});

const otherKeys = (folder: string, areThere: boolean) =>
	new Refusal(409, {
		code: 'other-keys',
		say: areThere
			? `The keys in ${join(folder, 'keys')} don’t open what is in the copy.`
			: `There are no keys in ${join(folder, 'keys')}.`,
		mend: 'Put the school’s own keys there, from where they are kept apart. Without its keys nobody can read a database, so nothing was changed.'
	});

const otherEnds = () =>
	new Refusal(422, {
		code: 'chain-cut',
		say: 'Entries are missing from the copy’s audit or its concerns: its chains don’t end as its manifest says.',
		mend: 'Take another copy, keep this one, and tell us.'
	});
