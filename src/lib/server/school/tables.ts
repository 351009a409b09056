import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What the school has chosen, by name, as JSON; `settings.ts` says what each must be. */
export const settings = sqliteTable('settings', {
	name: text().primaryKey(),
	value: text({ mode: 'json' }).notNull(),
	changedAt: integer().notNull()
});

/** Work to be done at a time: alerts, mail, retention. One loop walks it and catches up after a restart. */
export const due = sqliteTable('due', {
	id: integer().primaryKey({ autoIncrement: true }),
	at: integer().notNull(),
	work: text().notNull(),
	payload: text({ mode: 'json' }).notNull(),
	doneAt: integer()
});
