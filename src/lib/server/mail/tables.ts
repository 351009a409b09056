import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Mail to go out, written in the same transaction as its cause. */
export const mail = sqliteTable('mail', {
	id: integer().primaryKey({ autoIncrement: true }),
	to: text().notNull(),
	/** Says only that there is something to read. */
	subject: text().notNull(),
	body: blob({ mode: 'buffer' }).notNull(),
	createdAt: integer().notNull(),
	tries: integer().notNull().default(0),
	nextTryAt: integer().notNull(),
	sentAt: integer()
});
