import { HOUR, type Instant } from '../../calendar/instant.ts';
import type { School } from '../school/school.ts';
import { backupsFolder } from '../school/where.ts';
import { newestCopy } from './copies.ts';

/** How a school's backups stand, for its admin. */
export interface Backups {
	readonly areSetUp: boolean;
	/** When the newest copy was made; it was checked before it got its name. */
	readonly newest: Instant | undefined;
	/** It should have been made again by now. */
	readonly isLate: boolean;
}

/** A night, and a morning in which to try again. */
const LATE = 36 * HOUR;

/** As of the last look: a page must not wait for a disk elsewhere. */
export function backupsOf(school: School): Backups {
	const newest = seen.get(school)?.newest;
	const areSetUp = backupsFolder() !== undefined;
	return {
		areSetUp,
		newest,
		isLate: areSetUp && (newest === undefined || school.clock() - newest > LATE)
	};
}

/** Looks which copy is the newest, where nobody is looking yet. */
export async function lookAtBackups(school: School): Promise<void> {
	const folder = backupsFolder();
	const last = seen.get(school);
	if (folder === undefined || last?.isLooking) return;
	seen.set(school, { newest: last?.newest, isLooking: true });
	const copy = await newestCopy(folder).catch(() => undefined);
	seen.set(school, { newest: copy?.at, isLooking: false });
}

const seen = new WeakMap<School, { newest: Instant | undefined; isLooking: boolean }>();
