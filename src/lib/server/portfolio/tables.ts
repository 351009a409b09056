import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { StaffId } from '../../wire/ids.ts';
import { staff } from '../people/tables.ts';
import type { Scope } from './scope.ts';

/** Every portfolio somebody asked for, how far it has come, and when its file went again. */
export const exports = sqliteTable(
	'exports',
	{
		id: text().primaryKey(),
		scope: text({ mode: 'json' }).$type<Scope>().notNull(),
		by: text()
			.$type<StaffId>()
			.notNull()
			.references(() => staff.id),
		askedAt: integer().notNull(),
		startedAt: integer(),
		/** Work samples written so far, of how many. */
		done: integer().notNull().default(0),
		of: integer(),
		finishedAt: integer(),
		bytes: integer(),
		sha256: text(),
		failedAt: integer(),
		/** Why it failed, as a code: never a message with data in it. */
		trouble: text(),
		/** When its file was taken off the disk. */
		removedAt: integer()
	},
	(table) => [index('exports_by_time').on(table.askedAt)]
);
