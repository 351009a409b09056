import { openSchool } from './open-school.ts';
import type { School } from './school.ts';
import { migrationsFolder, schoolFolder } from './where.ts';

/**
 * The schools this process serves. One today, in `WAYMARK_DATA` (./data); a folder of schools later
 * changes this file and `where.ts` and nothing else, since every function is handed its school.
 */
export function openSchools(): { of(host: string): School; all: readonly School[] } {
	const school = openSchool({
		folder: schoolFolder(),
		lessons: process.env['WAYMARK_LESSONS'] ?? 'lessons',
		migrations: migrationsFolder(),
		clock: Date.now
	});
	return { of: () => school, all: [school] };
}
