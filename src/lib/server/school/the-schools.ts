import { join } from 'node:path';
import { openSchool } from './open-school.ts';
import type { School } from './school.ts';

/**
 * The schools this process serves. One today, in `WAYMARK_DATA` (./data); a folder of schools later
 * changes this file and nothing else, since every function is handed its school.
 */
export function openSchools(): { of(host: string): School; all: readonly School[] } {
	const school = openSchool({
		folder: join(process.env['WAYMARK_DATA'] ?? 'data', 'school'),
		lessons: process.env['WAYMARK_LESSONS'] ?? 'lessons',
		migrations: process.env['WAYMARK_MIGRATIONS'] ?? 'drizzle',
		clock: Date.now
	});
	return { of: () => school, all: [school] };
}
