import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { DeviceKind } from '../../wire/device-kind.ts';
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
	| 'categorised'
	| 'child-linked'
	| 'child-moved'
	| 'reply-chased'
	| 'reply-came'
	| 'first-known'
	| 'shared'
	| 'share-ended'
	| 'struck'
	| 'replied'
	| 'reply-shown'
	| 'look-asked'
	| 'look-refused'
	| 'look-agreed'
	| 'copied-out'
	| 'handed-off'
	| 'kept-back'
	| 'keeping-ended'
	| 'removal-asked'
	| 'emptied'
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
		why: text().$type<Why | 'handed-over' | 'wrote-welfare' | 'shared'>().notNull(),
		since: integer().notNull(),
		until: integer()
	},
	(table) => [
		index('readers_by_staff').on(table.staff),
		index('readers_by_concern').on(table.concern)
	]
);

/**
 * Which children a concern was ever put to, beside the one it came with: a keyed digest, which finds it
 * and tells a thief nothing. What stands now, the entries say.
 */
export const concernChildren = sqliteTable(
	'concern_children',
	{
		id: integer().primaryKey({ autoIncrement: true }),
		concern: text()
			.$type<ConcernId>()
			.notNull()
			.references(() => concerns.id),
		child: text().notNull()
	},
	(table) => [index('concern_children_by_child').on(table.child)]
);

/**
 * Concerns that came from one place in quick succession, for the desk to fold. The place itself is
 * written nowhere.
 */
export const concernBursts = sqliteTable('concern_bursts', {
	concern: text()
		.$type<ConcernId>()
		.primaryKey()
		.references(() => concerns.id),
	/** Made up, the same for all of one burst. */
	burst: text().notNull(),
	/** What sort of device, or only an address. */
	of: text().$type<DeviceKind | 'address'>().notNull()
});

/**
 * How many concerns there were of a kind whose words have gone, so that a year's figures still add up.
 * Nothing says whose.
 */
export const keptTotals = sqliteTable(
	'kept_totals',
	{
		/** The calendar year their school year starts in. */
		starts: integer().notNull(),
		kind: text().notNull(),
		n: integer().notNull()
	},
	(table) => [primaryKey({ columns: [table.starts, table.kind] })]
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
		/** Empty once the content has gone: with it, what stood there could be guessed at. */
		salt: text().notNull(),
		digest: text().notNull(),
		hash: text().notNull()
	},
	(table) => [index('entries_by_concern').on(table.concern)]
);
