import { join } from 'node:path';

/** Where the school's database, keys and exports lie. */
export const schoolFolder = (): string => join(process.env['WAYMARK_DATA'] ?? 'data', 'school');

/** Drizzle's migrations. */
export const migrationsFolder = (): string => process.env['WAYMARK_MIGRATIONS'] ?? 'drizzle';

/** Where backups go; undefined where none are set up. */
export const backupsFolder = (): string | undefined => process.env['WAYMARK_BACKUPS'] || undefined;
