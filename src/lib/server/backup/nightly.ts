import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { and, eq, isNull } from 'drizzle-orm';
import { HOUR } from '../../calendar/instant.ts';
import { writeMail } from '../mail/write.ts';
import { staffWith } from '../people/staff-with.ts';
import { laterDo } from '../school/due.ts';
import type { School } from '../school/school.ts';
import { due } from '../school/tables.ts';
import { backupsFolder } from '../school/where.ts';
import { backupsOf, lookAtBackups } from './standing.ts';

/** Its name in `due`. */
export const BACKUP = 'backup';

/** What the process that makes a copy says at its end. `trouble` is a code. */
export type Said =
	| { readonly trouble: string }
	| {
			readonly cut: readonly string[];
			readonly oldStay: boolean;
			/** Entries that can't be opened, and whether some of them are new. */
			readonly broken: number;
			readonly isNew: boolean;
	  };

/** Has a copy made soon, where backups are set up and none is planned already. */
export function planBackup(school: School): void {
	if (backupsFolder() === undefined) return;
	const planned = school.db
		.select()
		.from(due)
		.where(and(eq(due.work, BACKUP), isNull(due.doneAt)))
		.get();
	if (!planned) laterDo(school, school.clock(), BACKUP, {});
}

/** At start: where there is no copy yet, nobody should have to wait a night to see that it works. */
export async function planFirstBackup(school: School): Promise<void> {
	await lookAtBackups(school);
	if (school.sqlite.open && backupsOf(school).newest === undefined) planBackup(school);
}

/** Work that is due: starts a copy. Should it fail, or the server end meanwhile, the next hour tries again. */
export function startBackup(school: School): void {
	const to = backupsFolder();
	if (to === undefined) return;
	laterDo(school, school.clock() + HOUR, BACKUP, {});
	if (underWay.has(school)) return;
	const done = make(school, to)
		.catch((cause: { code?: string }) => failed(school, cause.code ?? 'not-made'))
		.finally(() => underWay.delete(school));
	underWay.set(school, done);
}

/** Settles when the copy being made now has been, or has failed. */
export const backupUnderWay = (school: School): Promise<void> | undefined => underWay.get(school);
const underWay = new WeakMap<School, Promise<void>>();

/**
 * In a process of its own: reading the whole file would hold every page up, and whoever opens and closes
 * a SQLite file by other means lets go of the locks that their own process has on it.
 */
async function make(school: School, to: string): Promise<void> {
	const child = spawn(
		process.execPath,
		[...SMALL, resolve('src/cli/backup.ts'), to, school.folder],
		{
			stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
			env: {},
			signal: AbortSignal.timeout(HOUR)
		}
	);
	// A server that is told to end doesn't wait for it.
	child.unref();
	child.channel?.unref();
	let said = { trouble: 'stopped' } as Said;
	child.on('message', (message) => (said = message as Said));
	await once(child, 'close');
	if (!school.sqlite.open) return;
	if ('trouble' in said) failed(school, said.trouble);
	else {
		// With this the try of the next hour goes too.
		school.db.delete(due).where(eq(due.work, BACKUP)).run();
		if (said.cut.length > 0)
			school.log.warn({ chains: said.cut }, 'entries are gone that the last backup had');
		if (said.broken > 0) sayBroken(school, said);
		if (said.oldStay) school.log.warn('old backups could not be removed');
	}
	await lookAtBackups(school);
}

/** It is kept, and nobody should find out from a restore what is in it: admins get a mail when there is more of it. */
function sayBroken(school: School, { broken, isNew }: { broken: number; isNew: boolean }): void {
	school.log.error({ entries: broken }, 'a backup holds entries that can’t be opened');
	if (!isNew || school.keyTrouble) return;
	const admins = staffWith(school, 'admin');
	writeMail(school, admins);
}

/** Slower, and a third of the memory: a school's machine is small, and the night is long. */
const SMALL = ['--max-semi-space-size=2', '--max-old-space-size=128'];

function failed(school: School, trouble: string): void {
	if (school.sqlite.open) school.log.error({ trouble }, 'a backup failed');
}
