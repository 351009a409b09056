import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { linesOf } from '../../src/lib/server/portfolio/lines-of.ts';
import { closeSchool } from '../../src/lib/server/school/open-school.ts';
import { aSchoolToCopy } from '../builders/backup.ts';
import { runs } from '../builders/long.ts';

/** Runs a command as a person does, to its end. */
async function run(command: readonly string[], env: Record<string, string>) {
	const [program = '', ...args] = command;
	const child = spawn(program, args, { env: { PATH: process.env['PATH'] ?? '', ...env } });
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream.setEncoding('utf8').on('data', (text: string) => (said += text));
	const [code] = (await once(child, 'close')) as [number | null];
	return { code, said };
}

/** A process that goes on until the test ends, or it is killed. @returns its lines */
function start(...args: string[]) {
	const child: ChildProcess = spawn(process.execPath, args, {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const lines = linesOf((child.stdout as NodeJS.ReadableStream).setEncoding('utf8') as never);
	const kill = async () => {
		if (child.exitCode !== null || child.signalCode !== null) return;
		const gone = once(child, 'exit');
		child.kill('SIGKILL');
		await gone;
	};
	onTestFinished(kill);
	return { line: async () => Number((await lines.next()).value), kill };
}

const BACKUP = [process.execPath, 'src/cli/backup.ts'];
const RESTORE = [process.execPath, 'src/cli/restore.ts'];
const copyIn = (to: string) => {
	const name = readdirSync(to).find((one) => one.endsWith('.db'));
	return join(to, name ?? 'there is no copy');
};

test('a copy that is made while another process writes all the time is whole', async () => {
	for (let time = 0; time < runs(1); time++) {
		const { data, folder, to, school } = aSchoolToCopy();
		const entries = (file: string) => {
			const sqlite = new Database(file, { readonly: true });
			const count = sqlite.prepare(`select did, count(*) from audit group by did`).raw().all();
			sqlite.close();
			return Object.fromEntries(count as [string, number][]);
		};
		closeSchool(school);
		const busy = start('tests/faults/busy-school.ts', folder);
		let before = 0;
		while (before < 20) before = await busy.line();
		const { code, said } = await run([...BACKUP, to], { WAYMARK_DATA: data });
		expect(code, said).toBe(0);
		await busy.kill();

		const { began = 0, ended } = entries(copyIn(to));
		expect(ended).toBe(began);
		expect(began).toBeGreaterThanOrEqual(before);
		expect(entries(join(folder, 'school.db'))['began']).toBeGreaterThan(began);
	}
}, 600_000);

test('a disk that fills up while the copy is made leaves no half copy, and the next one succeeds', async () => {
	const { data, to, school } = aSchoolToCopy();
	await run([...BACKUP, to], { WAYMARK_DATA: data });
	const kept = readdirSync(to);
	closeSchool(school);
	// No file of this process can grow beyond half of what the copy needs.
	const blocks = Math.floor(statSync(copyIn(to)).size / 2 / 1024);
	const elsewhere = join(data, 'full');
	const full = ['bash', '-c', `ulimit -f ${blocks}; exec "$0" "$@"`, ...BACKUP, elsewhere];
	const { code, said } = await run(full, { WAYMARK_DATA: data });
	expect(code).toBe(1);
	expect(said).toMatch(/disk|full/i);
	expect(readdirSync(elsewhere)).toEqual([]);
	expect(readdirSync(to)).toEqual(kept);
	expect((await run([...BACKUP, elsewhere], { WAYMARK_DATA: data })).code).toBe(0);
	expect(readdirSync(elsewhere)).toHaveLength(2);
}, 600_000);

test('nothing is restored while a server has the school’s file open; once it is stopped, or killed, it is', async () => {
	const { data, folder, to, school } = aSchoolToCopy();
	const env = { WAYMARK_DATA: data };
	await run([...BACKUP, to], env);
	closeSchool(school);
	const copy = copyIn(to);
	const server = start('tests/faults/post-server.ts', folder);
	await server.line();
	const refused = await run([...RESTORE, copy], env);
	expect(refused.code).toBe(1);
	expect(refused.said).toContain('Stop Waymark');
	expect(readdirSync(folder).filter((name) => /before-restore|restoring/.test(name))).toEqual([]);
	await server.kill();

	const busy = start('tests/faults/busy-school.ts', folder);
	for (let pairs = 0; pairs < 5;) pairs = await busy.line();
	await busy.kill();
	// Killed, it left what it wrote last in the log beside the file.
	expect(statSync(join(folder, 'school.db-wal')).size).toBeGreaterThan(0);
	const { code, said } = await run([...RESTORE, copy], env);
	expect(code, said).toBe(0);
	const aside = /kept as (\S+)/.exec(said)?.[1] ?? '';
	const began = (file: string) => {
		const sqlite = new Database(file);
		const count = sqlite.prepare(`select count(*) from audit where did = 'began'`).pluck().get();
		const is = sqlite.pragma('integrity_check', { simple: true });
		sqlite.close();
		return [count, is];
	};
	expect(began(join(folder, 'school.db'))).toEqual([0, 'ok']);
	expect(began(aside)[0]).toBeGreaterThanOrEqual(5);
}, 600_000);

test('a command that isn’t told enough says what to give it', async () => {
	const { data } = aSchoolToCopy();
	const backup = await run(BACKUP, { WAYMARK_DATA: data });
	expect(backup).toMatchObject({ code: 1, said: expect.stringContaining('WAYMARK_BACKUPS') });
	const restore = await run(RESTORE, { WAYMARK_DATA: data });
	expect(restore).toMatchObject({ code: 1, said: expect.stringContaining('npm run restore -- /') });
	const nowhere = await run([...BACKUP, join(data, 'b')], { WAYMARK_DATA: join(data, 'nowhere') });
	expect(nowhere).toMatchObject({ code: 1, said: expect.stringContaining('WAYMARK_DATA') });
}, 600_000);

test('the backup command says where the keys lie, and that they are kept apart', async () => {
	const { data, folder, to } = aSchoolToCopy();
	const { code, said } = await run(BACKUP, { WAYMARK_DATA: data, WAYMARK_BACKUPS: to });
	expect(code).toBe(0);
	expect(said).toContain(copyIn(to));
	expect(said).toContain(join(folder, 'keys'));
	expect(said).toContain('apart from the backups');
}, 600_000);
