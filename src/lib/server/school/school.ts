import type Database from 'better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { Logger } from 'pino';
import type { Clock } from '../../calendar/instant.ts';
import type { Curriculum } from '../teaching/curriculum.ts';
import type { Bus } from '../live/bus.ts';
import type { FieldKeys } from './field-keys.ts';
import type { KeyTrouble } from './own-keys.ts';

/**
 * One school: its database file, its keys, its lessons, its clock. A request carries it, and every
 * function that needs it takes it first; nothing on the server reaches for a global one.
 */
export interface School {
	/** Where its database, keys and exports lie. */
	readonly folder: string;
	readonly sqlite: Database.Database;
	readonly db: BetterSQLite3Database;
	readonly keys: FieldKeys;
	/** Why its keys open and seal nothing; undefined in a school that is well. */
	readonly keyTrouble: KeyTrouble | undefined;
	readonly curriculum: Curriculum;
	readonly clock: Clock;
	readonly bus: Bus;
	readonly log: Logger;
}

/** A school's file or a copy of it, and its keys where they are to hand. */
export interface SchoolFile {
	readonly db: School['db'];
	readonly keys: FieldKeys | undefined;
}

/** Runs `work` in one write transaction of the school's file; anything thrown undoes all of it. */
export function together<T>(school: School, work: () => T): T {
	return school.sqlite.inTransaction ? work() : school.sqlite.transaction(work).immediate();
}
