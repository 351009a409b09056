import { sql } from 'drizzle-orm';
import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../calendar/instant.ts';
import type { Contents } from '../../wire/contents.ts';
import type { DeviceKind } from '../../wire/device-kind.ts';
import type { ClassId, ItemId, LaneId, PupilId } from '../../wire/ids.ts';

/** The key of each lane, as the browser sealed it for us. */
export const lanes = sqliteTable('lanes', {
	id: text().$type<LaneId>().primaryKey(),
	/** Which of our key pairs opens it. */
	keyId: text().notNull(),
	sealedKey: blob({ mode: 'buffer' }).notNull(),
	receivedAt: integer().notNull()
});

/** Every item received, once. The ids stay for 13 months, so that a repeat is known after the summer. */
export const posted = sqliteTable(
	'posted',
	{
		seq: integer().primaryKey({ autoIncrement: true }),
		id: text().$type<ItemId>().notNull().unique(),
		v: integer().notNull(),
		lane: text().$type<LaneId>().notNull(),
		n: integer().notNull(),
		first: integer({ mode: 'boolean' }).notNull(),
		/** As it came; gone once applied, since the room it went to then has what was in it. */
		box: blob({ mode: 'buffer' }),
		/** The browser's clock as the item was sent. */
		sentAt: integer().notNull(),
		receivedAt: integer().notNull(),
		appliedAt: integer(),
		/** Why it could not be applied: a code, never data. */
		stuck: text(),
		stuckAt: integer(),
		/** What was in it and whose it is, as far as it could be opened. */
		what: text().$type<Contents['what']>(),
		pupil: text().$type<PupilId>()
	},
	(table) => [
		index('posted_waiting')
			.on(table.first, table.seq)
			.where(sql`applied_at is null and stuck is null`),
		index('posted_stuck')
			.on(table.stuckAt)
			.where(sql`stuck is not null`),
		index('posted_by_lane').on(table.lane, table.n)
	]
);

/** Browsers that pupils sign in on, by the mark each gave itself. Nothing says whose or which pupils'. */
export const devices = sqliteTable('devices', {
	id: text().primaryKey(),
	kind: text().$type<DeviceKind>().notNull(),
	firstDay: text().$type<Day>().notNull(),
	lastDay: text().$type<Day>().notNull(),
	/** Whether it promised not to throw work away when short of room; null until it has said. */
	persists: integer({ mode: 'boolean' })
});

/** Sign-ins a day, class and sort of device: by browsers we had met before, and by ones we had not. */
export const deviceDays = sqliteTable(
	'device_days',
	{
		day: text().$type<Day>().notNull(),
		schoolClass: text().$type<ClassId>().notNull(),
		kind: text().$type<DeviceKind>().notNull(),
		known: integer().notNull(),
		fresh: integer().notNull()
	},
	(table) => [primaryKey({ columns: [table.day, table.schoolClass, table.kind] })]
);
