import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The migrations of Drizzle's folder, each by when it was made; a file notes the same of those it has. */
export function migrationsIn(folder: string): number[] {
	const journal = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as {
		entries: { when: number }[];
	};
	return journal.entries.map((entry) => entry.when);
}
