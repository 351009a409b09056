import { statfsSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { writeMail } from '../mail/write.ts';
import { staffWith } from '../people/staff-with.ts';
import { roomOf } from '../post/room.ts';
import { together, type School } from './school.ts';
import { due } from './tables.ts';

/** Below this the admin is told; a school's work of a whole term fits into it. */
export const LOW = 2_000_000_000;
/** Below this, what no pupil's token is on has to wait, so that a child's work still fits. */
const VERY_LOW = 500_000_000;
/** Says in `due` that the admins have been told. */
const TOLD = 'told-of-low-disk';

/** Free bytes where the school's file lies, as far as its user may use them. */
export function freeOnDisk({ folder }: School): number {
	const { bavail, bsize } = statfsSync(folder);
	return bavail * bsize;
}

/** Tells the admins once when the disk fills up, and again only after there was room in between. */
export function watchDisk(school: School, free = freeOnDisk(school)): void {
	roomOf(school).allowance.isDiskLow = free < VERY_LOW;
	const told = school.db.select().from(due).where(eq(due.work, TOLD)).get();
	if (free >= LOW * 1.5 && told) school.db.delete(due).where(eq(due.work, TOLD)).run();
	if (free >= LOW || told) return;
	school.log.warn({ free }, 'the disk is nearly full');
	together(school, () => {
		const now = school.clock();
		school.db.insert(due).values({ at: now, work: TOLD, payload: {}, doneAt: now }).run();
		writeMail(school, staffWith(school, 'admin'));
	});
}
