import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ConcernId, StaffId } from '../../wire/ids.ts';
import type { Why } from './routes.ts';

/** What somebody did, or what became of a concern. */
export type EntryKind =
	| 'received'
	| 'alerted'
	| 'opened'
	| 'acknowledged'
	| 'noted'
	| 'spoken-to'
	| 'parents'
	| 'referred'
	| 'handed-over'
	| 'let-through'
	| 'about-adult'
	| 'child-found'
	| 'welfare-shared'
	| 'people-changed'
	| 'waits-anew'
	| 'closed'
	| 'reopened';

/**
 * A concern has only ids and times in the open; what was said is sealed in its first entry. Nothing
 * here changes or goes: `guard.ts` holds SQLite to that.
 */
export const concerns = sqliteTable(
	'concerns',
	{
		id: text().$type<ConcernId>().primaryKey(),
		/** When the child or adult said it. */
		saidAt: integer().notNull(),
		receivedAt: integer().notNull(),
		/** A keyed digest of the child's id, to find what else came from them; none when unsigned. */
		child: text()
	},
	(table) => [index('concerns_by_child').on(table.child)]
);

/** Who may open a concern, from when to when, and why. */
export const concernReaders = sqliteTable(
	'concern_readers',
	{
		id: integer().primaryKey({ autoIncrement: true }),
		concern: text()
			.$type<ConcernId>()
			.notNull()
			.references(() => concerns.id),
		staff: text().$type<StaffId>().notNull(),
		why: text().$type<Why | 'handed-over' | 'wrote-welfare'>().notNull(),
		since: integer().notNull(),
		until: integer()
	},
	(table) => [
		index('readers_by_staff').on(table.staff),
		index('readers_by_concern').on(table.concern)
	]
);

/**
 * The chronology of every concern, one chain through all of them (`audit/chain.ts`): no entry, and no
 * concern, can go without the chain showing it.
 */
export const concernEntries = sqliteTable(
	'concern_entries',
	{
		seq: integer().primaryKey(),
		concern: text()
			.$type<ConcernId>()
			.notNull()
			.references(() => concerns.id),
		at: integer().notNull(),
		/** `staff/ID`, `child` or `system`. */
		by: text().notNull(),
		did: text().$type<EntryKind>().notNull(),
		/** What was said or written, sealed; null once it has lawfully gone. */
		content: blob({ mode: 'buffer' }),
		salt: text().notNull(),
		digest: text().notNull(),
		hash: text().notNull()
	},
	(table) => [index('entries_by_concern').on(table.concern)]
);
