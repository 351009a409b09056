import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Who did or looked at what. Each entry is a link of a chain (`chain.ts`). */
export const audit = sqliteTable('audit', {
	seq: integer().primaryKey({ autoIncrement: true }),
	at: integer().notNull(),
	/** `staff/ID`, `pupil/ID` or `system`. */
	by: text().notNull(),
	/** A verb of the domain: `viewed-concern`, `exported`, `changed-roles`. */
	did: text().notNull(),
	/** What about, as `concern/ID`; sealed, so that it can lawfully go while the chain stays whole. */
	about: blob({ mode: 'buffer' }),
	salt: text().notNull(),
	digest: text().notNull(),
	hash: text().notNull()
});
