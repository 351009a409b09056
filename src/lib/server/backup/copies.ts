import { readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DAY, dayOf, timeOf, type Instant } from '../../calendar/instant.ts';
import { manifestOf, readManifest, type Manifest } from './manifest.ts';

/** How long a copy is kept: what was erased from the school is then gone from its backups too. */
export const KEPT = 35 * DAY;

/** A copy and what is noted of it; `path` is the database's. */
export interface Copy {
	readonly path: string;
	readonly at: Instant;
	readonly manifest: Manifest;
}

const OURS = /^school-\d{4}-\d\d-\d\d-\d{4}\.json$/;
/** What a copy is called while it isn't one yet, with what SQLite lays beside it. */
const UNFINISHED = /^school-\d{4}-\d\d-\d\d-\d{4}\.db\.part/;

/** `school-2026-11-23-0310.db`, by London's clock. */
export const nameAt = (at: Instant): string =>
	`school-${dayOf(at)}-${timeOf(at).replace(':', '')}.db`;

/** The newest copy in a folder. */
export async function newestCopy(folder: string): Promise<Copy | undefined> {
	return (await lastCopies(folder)).newest;
}

/** The newest copy in a folder, and the newest in which every entry could be opened. */
export async function lastCopies(
	folder: string
): Promise<{ readonly newest: Copy | undefined; readonly opening: Copy | undefined }> {
	const { whole } = await copiesIn(folder);
	return { newest: whole.at(-1), opening: lastOpening(whole) };
}

/**
 * Takes away what is older than 35 days, and what a copy that was cut off left a day ago or more. While newer
 * ones hold entries that can't be opened, the last in which all could be stays, however old: it may be all there is
 * of them, and is somebody's to remove.
 * Files that aren't ours, or have no manifest, stay.
 * @returns how many copies went
 */
export async function letOldCopiesGo(folder: string, now: Instant): Promise<number> {
	const { whole, bare, unfinished } = await copiesIn(folder);
	const last = lastOpening(whole);
	const old = whole.filter((copy) => copy.at < now - KEPT && copy !== last);
	for (const { path } of [...old, ...bare.filter(({ at }) => at < now - KEPT)]) {
		// The manifest last: cut off in between, the next night finds it.
		await rm(path, { force: true });
		await rm(manifestOf(path), { force: true });
	}
	for (const path of unfinished)
		if ((await stat(path)).mtimeMs < now - DAY) await rm(path, { force: true });
	return old.length;
}

/** The newest copy in which every entry could be opened. */
const lastOpening = (whole: readonly Copy[]): Copy | undefined =>
	whole.findLast(({ manifest }) => manifest.broken === undefined);

/** Oldest first: copies with their manifests, manifests alone, and what is being written. */
async function copiesIn(folder: string) {
	const names = new Set(await readdir(folder));
	const noted: Copy[] = [];
	for (const name of [...names].filter((name) => OURS.test(name))) {
		const manifest = await readManifest(join(folder, name));
		const path = join(folder, name.replace(/json$/, 'db'));
		if (manifest) noted.push({ path, manifest, at: Date.parse(manifest.at) });
	}
	noted.sort((a, b) => a.at - b.at);
	const isThere = ({ path }: Copy) => names.has(basename(path));
	return {
		whole: noted.filter(isThere),
		bare: noted.filter((copy) => !isThere(copy)),
		unfinished: [...names].filter((name) => UNFINISHED.test(name)).map((name) => join(folder, name))
	};
}
