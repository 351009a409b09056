import { HOUR, type Instant } from '../../calendar/instant.ts';
import type { School } from '../school/school.ts';
import { backupsFolder } from '../school/where.ts';
import { lastCopies } from './copies.ts';
import { howManyBroken, NOTHING_BROKEN } from './manifest.ts';

/** How a school's backups stand, for its admin. */
export interface Backups {
	readonly areSetUp: boolean;
	/** When the newest copy was made; it was checked before it got its name. */
	readonly newest: Instant | undefined;
	/** It should have been made again by now. */
	readonly isLate: boolean;
	/** How many entries the newest holds that can't be opened, and when the last copy without any was made. */
	readonly broken:
		{ readonly entries: number; readonly lastWithout: Instant | undefined } | undefined;
}

/** A night, and a morning in which to try again. */
const LATE = 36 * HOUR;

/** As of the last look: a page must not wait for a disk elsewhere. */
export function backupsOf(school: School): Backups {
	const { newest, broken } = seen.get(school) ?? {};
	const areSetUp = backupsFolder() !== undefined;
	return {
		areSetUp,
		newest,
		broken,
		isLate: areSetUp && (newest === undefined || school.clock() - newest > LATE)
	};
}

/** Looks which copy is the newest, where nobody is looking yet. */
export async function lookAtBackups(school: School): Promise<void> {
	const folder = backupsFolder();
	const last = seen.get(school);
	if (folder === undefined || last?.isLooking) return;
	seen.set(school, { ...last, isLooking: true });
	const { newest, opening } = (await lastCopies(folder).catch(() => undefined)) ?? {};
	const entries = howManyBroken(newest?.manifest.broken ?? NOTHING_BROKEN);
	seen.set(school, {
		newest: newest?.at,
		broken: entries > 0 ? { entries, lastWithout: opening?.at } : undefined,
		isLooking: false
	});
}

interface Seen {
	readonly newest?: Instant | undefined;
	readonly broken?: Backups['broken'];
	readonly isLooking: boolean;
}
const seen = new WeakMap<School, Seen>();
