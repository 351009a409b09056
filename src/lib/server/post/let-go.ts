import { and, isNotNull, lt, notExists, eq, or, isNull, ne } from 'drizzle-orm';
import { dayOf } from '../../calendar/instant.ts';
import type { School } from '../school/school.ts';
import { deviceDays, devices, lanes, posted } from './tables.ts';
import { LONGEST_AWAY } from './when.ts';

/**
 * Lets go of what the post room kept for queues that come back late: 13 months after it came, an item
 * is no longer known by its id, work that could never be used goes, and so does a device nobody signed
 * in on since. A concern that could not be opened stays: safeguarding records have a clock of their own.
 */
export function letOldPostGo(school: School): void {
	const before = school.clock() - LONGEST_AWAY;
	const isOld = lt(posted.receivedAt, before);
	const isWork = and(eq(posted.first, false), or(isNull(posted.what), ne(posted.what, 'concern')));
	const { db } = school;
	db.delete(posted)
		.where(and(isOld, isNotNull(posted.appliedAt)))
		.run();
	db.delete(posted)
		.where(and(isOld, isNotNull(posted.stuck), isWork))
		.run();
	db.delete(lanes)
		.where(
			and(
				lt(lanes.receivedAt, before),
				notExists(db.select().from(posted).where(eq(posted.lane, lanes.id)))
			)
		)
		.run();
	const beforeDay = dayOf(before);
	db.delete(devices).where(lt(devices.lastDay, beforeDay)).run();
	db.delete(deviceDays).where(lt(deviceDays.day, beforeDay)).run();
}
