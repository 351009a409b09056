import { sql } from 'drizzle-orm';
import { integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { ClassId, PupilId, StaffId } from '../../wire/ids.ts';
import type { Way } from '../../wire/live.ts';
import { classes, pupils, staff } from '../people/tables.ts';

/**
 * A lesson that a class has together, and where it stands: kept on disk, so that a server that goes
 * down in the middle of it loses nothing. Who follows it is in memory alone.
 */
export const liveLessons = sqliteTable(
	'live_lessons',
	{
		id: text().primaryKey(),
		schoolClass: text()
			.$type<ClassId>()
			.notNull()
			.references(() => classes.id),
		lesson: text().notNull(),
		/** The content in front of the class, whatever becomes of the lesson's folder meanwhile. */
		hash: text().notNull(),
		activity: text().notNull(),
		part: integer().notNull(),
		revealed: integer({ mode: 'boolean' }).notNull(),
		vote: text().$type<'none' | 'open' | 'closed'>().notNull(),
		way: text().$type<Way>().notNull(),
		stopped: integer({ mode: 'boolean' }).notNull(),
		/** The parts that were voted on (`activity/part`), and how. */
		voted: text({ mode: 'json' }).$type<Record<string, Way>>().notNull(),
		/** Hands as the teacher counted them, by part. */
		hands: text({ mode: 'json' }).$type<Record<string, number[]>>().notNull(),
		/** The way taken at a part with several, by part. */
		chosen: text({ mode: 'json' }).$type<Record<string, number>>().notNull(),
		/** What the devices' votes came to by part, once the lesson is over: who voted what is let go then. */
		totals: text({ mode: 'json' }).$type<Record<string, number[]>>().notNull(),
		startedAt: integer().notNull(),
		startedBy: text()
			.$type<StaffId>()
			.notNull()
			.references(() => staff.id),
		movedAt: integer().notNull(),
		endedAt: integer(),
		endedBy: text()
			.$type<StaffId>()
			.references(() => staff.id),
		ended: text().$type<'finished' | 'dropped'>(),
		/** The delivery that finishing it recorded. */
		delivery: integer()
	},
	// A class has one lesson together at a time.
	(table) => [
		uniqueIndex('live_lessons_open')
			.on(table.schoolClass)
			.where(sql`ended_at is null`)
	]
);

/** What a pupil votes for on their device, while the lesson runs; a second vote takes the first one's place. */
export const liveVotes = sqliteTable(
	'live_votes',
	{
		live: text()
			.notNull()
			.references(() => liveLessons.id),
		/** `activity/part`. */
		part: text().notNull(),
		pupil: text()
			.$type<PupilId>()
			.notNull()
			.references(() => pupils.id),
		choice: integer().notNull(),
		at: integer().notNull()
	},
	(table) => [primaryKey({ columns: [table.live, table.part, table.pupil] })]
);
