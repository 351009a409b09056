import type Database from 'better-sqlite3';
import type { Chains } from './manifest.ts';

/** Each chain and its table. */
const TABLES = { audit: 'audit', concerns: 'concern_entries' } as const;

/**
 * Chains that no longer hold what was once their last entry. A chain proves itself whole up to its end,
 * so that entries taken off the end show only against what was noted elsewhere.
 */
export const cutSince = (before: Chains, sqlite: Database.Database): (keyof Chains)[] =>
	(['audit', 'concerns'] as const).filter((chain) => {
		const { entries, newest } = before[chain];
		if (entries === 0) return false;
		const hash = sqlite
			.prepare(`select hash from ${TABLES[chain]} where seq = ?`)
			.pluck()
			.get(entries);
		return hash !== newest;
	});
