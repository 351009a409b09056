import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { StaffId } from '../../wire/ids.ts';
import { staff } from '../people/tables.ts';

/**
 * What somebody proposed about who reads concerns, and what came of it. Rows are never taken out: the
 * list of them is how a school knows who gave whom which duty.
 */
export const dutyChanges = sqliteTable(
	'duty_changes',
	{
		/** Stands in addresses; says nothing. */
		id: text().primaryKey(),
		/** A name in `kinds.ts`. */
		kind: text().notNull(),
		/** What it asks for, as its kind has it. */
		says: text({ mode: 'json' }).notNull(),
		/** Whom it is about, where it is about anybody. */
		about: text()
			.$type<StaffId>()
			.references(() => staff.id),
		proposedBy: text()
			.$type<StaffId>()
			.notNull()
			.references(() => staff.id),
		proposedAt: integer().notNull(),
		/** Nobody could agree: it happens by itself then, unless somebody who can has come by then. */
		happensAt: integer(),
		/** Set together, once. `set-up`: there was no second person yet. */
		outcome: text().$type<Outcome>(),
		/** Null where nobody decided: it lapsed, or its wait was over. */
		decidedBy: text()
			.$type<StaffId>()
			.references(() => staff.id),
		decidedAt: integer(),
		/** In the words of whoever decided, sealed. */
		reason: blob({ mode: 'buffer' })
	},
	(table) => [index('duty_changes_open').on(table.outcome)]
);

export type Outcome = 'agreed' | 'refused' | 'withdrawn' | 'lapsed' | 'waited' | 'set-up';

/** A test alarm: goes the way an alert goes, and is about nothing. */
export const testAlarms = sqliteTable('test_alarms', {
	id: text().primaryKey(),
	by: text()
		.$type<StaffId>()
		.notNull()
		.references(() => staff.id),
	at: integer().notNull()
});

/** Whom a test alarm went to, and when they said that it came. */
export const testAlarmHeard = sqliteTable(
	'test_alarm_heard',
	{
		alarm: text()
			.notNull()
			.references(() => testAlarms.id),
		staff: text()
			.$type<StaffId>()
			.notNull()
			.references(() => staff.id),
		/** Its mail, as long as that is kept. */
		mail: integer(),
		gotAt: integer()
	},
	(table) => [primaryKey({ columns: [table.alarm, table.staff] })]
);

/** When somebody last looked at who has which duty. */
export const dutiesRead = sqliteTable('duties_read', {
	staff: text()
		.$type<StaffId>()
		.primaryKey()
		.references(() => staff.id),
	at: integer().notNull()
});
