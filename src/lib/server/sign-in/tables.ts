import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Open sessions. The id stored is the SHA-256 of the one in the cookie. */
export const sessions = sqliteTable('sessions', {
	digest: text().primaryKey(),
	/** `pupil/ID` or `staff/ID`. */
	person: text().notNull(),
	expiresAt: integer().notNull(),
	/** Last touch, key or pointer that a page told us of; sends and streams don't count. */
	lastSeen: integer().notNull(),
	/** When the password was last given in this session, for what asks for it again. */
	confirmedAt: integer(),
	/** When somebody last did something at the desk while it was open: that keeps it open. */
	deskAt: integer(),
	createdAt: integer().notNull()
});

/** Wrong tries by device and account; the waits grow, and no child can lock another out. */
export const waits = sqliteTable('waits', {
	/** A digest of device and account. */
	key: text().primaryKey(),
	/** The account, so that a teacher can clear it in one tap. */
	person: text().notNull(),
	wrong: integer().notNull(),
	until: integer().notNull(),
	lastAt: integer().notNull()
});
