import { createHash } from 'node:crypto';
import { eq, lt } from 'drizzle-orm';
import { Lucia, TimeSpan, type Adapter, type DatabaseSession } from 'lucia';
import type { School } from '../school/school.ts';
import { sessions } from './tables.ts';

/**
 * Sessions by Lucia, which nothing outside this folder knows of (docs/decisions). The database holds
 * only a digest of each id, so that a stolen backup opens no session.
 */
export function luciaOf(school: School, secure: boolean): Lucia {
	return new Lucia(adapter(school), {
		sessionExpiresIn: new TimeSpan(12, 'h'),
		sessionCookie: { name: 'waymark', attributes: { secure, sameSite: 'lax' } }
	});
}

export const digestOf = (id: string): string => createHash('sha256').update(id).digest('hex');

function adapter(school: School): Adapter {
	const { db } = school;
	return {
		async getSessionAndUser(id) {
			const row = db
				.select()
				.from(sessions)
				.where(eq(sessions.digest, digestOf(id)))
				.get();
			if (!row) return [null, null];
			const session: DatabaseSession = {
				id,
				userId: row.person,
				expiresAt: new Date(row.expiresAt),
				attributes: {}
			};
			return [session, { id: row.person, attributes: {} }];
		},
		async getUserSessions() {
			// Digests can't be turned back into ids, and nothing of ours asks.
			return [];
		},
		async setSession(session) {
			const now = school.clock();
			db.insert(sessions)
				.values({
					digest: digestOf(session.id),
					person: session.userId,
					expiresAt: session.expiresAt.getTime(),
					lastSeen: now,
					createdAt: now
				})
				.run();
		},
		async updateSessionExpiration(id, expiresAt) {
			db.update(sessions)
				.set({ expiresAt: expiresAt.getTime() })
				.where(eq(sessions.digest, digestOf(id)))
				.run();
		},
		async deleteSession(id) {
			db.delete(sessions)
				.where(eq(sessions.digest, digestOf(id)))
				.run();
		},
		async deleteUserSessions(person) {
			db.delete(sessions).where(eq(sessions.person, person)).run();
		},
		async deleteExpiredSessions() {
			db.delete(sessions).where(lt(sessions.expiresAt, school.clock())).run();
		}
	};
}
