import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Refusal } from '../../wire/trouble.ts';

/**
 * Does something while nobody else has a database open. Each open connection holds a shared lock on a
 * WAL file for as long as it is open; only an exclusive one, which `locking_mode` asks for, meets it.
 * @throws Refusal when somebody has it open, or that can't be told
 */
export function alone<T>(path: string, work: () => T): T {
	if (!existsSync(path)) return work();
	const sqlite = new Database(path, { timeout: 0 });
	try {
		lock(sqlite);
		return work();
	} finally {
		sqlite.close();
	}
}

function lock(sqlite: Database.Database): void {
	try {
		sqlite.pragma('locking_mode = EXCLUSIVE');
		sqlite.exec('begin exclusive; rollback');
	} catch (cause) {
		const { code = '' } = cause as { code?: string };
		if (code.startsWith('SQLITE_BUSY')) throw inUse();
		if (code === 'SQLITE_NOTADB') throw cannotTell(sqlite.name);
		throw cause;
	}
}

const inUse = () =>
	new Refusal(409, {
		code: 'in-use',
		say: 'A server, or another command, still has the school’s file open.',
		mend: 'Stop Waymark, then try again.'
	});

const cannotTell = (path: string) =>
	new Refusal(409, {
		code: 'not-a-database',
		say: `${path} isn’t a database any more, so it can’t be told whether a server has it open.`,
		mend: 'Make sure that Waymark is stopped, rename that file, then try again.'
	});
