import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import type { Queued } from '../../src/lib/outbox/outbox.ts';
import { makerToken } from '../../src/lib/server/post/maker.ts';
import type { Contents } from '../../src/lib/wire/contents.ts';
import { aClass, aPupil, aSchool } from '../builders/school.ts';
import { LONG } from '../builders/long.ts';
import { checked, checkOf, theEdition } from '../builders/work.ts';
import { aSeed, diceOf } from './dice.ts';
import { aFarBrowser } from './far-browser.ts';

const KILLS = LONG ? 80 : 4;
const BROWSERS = LONG ? 12 : 5;
const RUNS = LONG ? 12 : 3;

/** A school's server that can be killed and started again on the same folder. */
async function aServer() {
	const folder = mkdtempSync(join(tmpdir(), 'waymark-post-'));
	const school = aSchool({ folder });
	const pupils = Array.from({ length: BROWSERS }, () => aPupil(school, { in: aClass(school) }));
	const edition = theEdition(school);
	school.at(Date.now());
	const makers = pupils.map((pupil) => makerToken(school, pupil.id, 'device'));
	let running: { child: ChildProcess; origin: string } | undefined;

	const kill = async () => {
		if (!running) return;
		const { child } = running;
		running = undefined;
		const gone = once(child, 'exit');
		child.kill('SIGKILL');
		await gone;
	};
	const start = async (pages?: number) => {
		const args = ['tests/faults/post-server.ts', folder, ...(pages ? [String(pages)] : [])];
		const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
		const [port] = (await once(child.stdout, 'data')) as [Buffer];
		running = { child, origin: `http://localhost:${String(port).trim()}` };
	};
	const ask = async (path: string, init?: RequestInit) => {
		if (!running) throw new Error('no server');
		return fetch(running.origin + path, init);
	};
	onTestFinished(async () => {
		await kill();
		rmSync(folder, { recursive: true, force: true });
	});
	await start();
	return { folder, makers, edition, kill, start, ask };
}

type Server = Awaited<ReturnType<typeof aServer>>;

const aBrowserOn = ({ ask }: Server, dice: () => number, heard: Set<string>) =>
	aFarBrowser({ ask, key: '/key', dice, heard });

interface Put {
	readonly what: Contents['what'];
	readonly queued: Queued;
}

/** A few lessons, one after the other, and a concern after every second one. */
async function aMorning(
	{ edition }: Server,
	outbox: ReturnType<typeof aBrowserOn>,
	maker: string
): Promise<Put[]> {
	const put: Put[] = [];
	const attempt = { lesson: edition.id, hash: edition.hash };
	const before = checkOf(edition, 'before');
	for (let run = 0; run < RUNS; run++) {
		const lane = await outbox.openLane();
		const say = async (contents: object, on = lane) => {
			const happened = { maker, at: Date.now(), ...contents } as Contents;
			put.push({ what: happened.what, queued: await on.put(happened) });
		};
		await say({ what: 'open', attempt });
		for (const right of [false, true, true])
			await say({
				what: 'response',
				attempt,
				activity: before.id,
				kind: 'check',
				response: checked(edition, 'a', right)
			});
		await say({ what: 'finish', attempt });
		if (run % 2 === 1) continue;
		const tell = await outbox.openLane({ first: true });
		await say({ what: 'concern', concern: { happened: [], words: 'x', notTell: [] } }, tell);
		await tell.close();
	}
	return put;
}

const among = (database: Database.Database, query: string) =>
	(database.prepare(query).pluck().all() as string[]).sort();
const idsOf = (put: readonly Put[], ...what: string[]) =>
	put
		.filter((one) => what.length === 0 || what.includes(one.what))
		.map(({ queued }) => queued.id)
		.sort();

test(`nothing received is lost or doubled when the server is killed ${KILLS} times at random`, async () => {
	const seed = aSeed();
	const dice = diceOf(seed);
	const server = await aServer();
	const heard = new Set<string>();

	const mornings = Promise.all(
		server.makers.map((maker) => aMorning(server, aBrowserOn(server, dice, heard), maker))
	);
	for (let kills = 0; kills < KILLS; kills++) {
		await new Promise((soon) => setTimeout(soon, dice() * 120));
		await server.kill();
		await server.start();
	}
	const put = (await mornings).flat();
	await Promise.all(put.map(({ queued }) => queued.received));
	await server.ask('/settled');
	await server.kill();

	const database = new Database(join(server.folder, 'school.db'), { readonly: true });
	const said = `seed ${seed}`;
	const posted = among(database, 'select id from posted');
	expect(posted, said).toEqual(idsOf(put));
	expect(
		[...heard].filter((id) => !posted.includes(id)),
		said
	).toEqual([]);
	expect(among(database, 'select id from posted where applied_at is null'), said).toEqual([]);
	expect(among(database, 'select id from responses'), said).toEqual(idsOf(put, 'response'));
	expect(among(database, 'select id from concerns'), said).toEqual(idsOf(put, 'concern'));
	expect(among(database, 'select id from attempts'), said).toHaveLength(BROWSERS * RUNS);
	expect(database.pragma('integrity_check', { simple: true }), said).toBe('ok');
	database.close();
}, 600_000);

test('a disk that fills up loses nothing: all of it is taken in once there is room', async () => {
	const seed = aSeed();
	const server = await aServer();
	await server.kill();
	await server.start(8);
	const heard = new Set<string>();
	const statuses = new Set<number>();
	const listening: Server = {
		...server,
		async ask(path, init) {
			const response = await server.ask(path, init);
			statuses.add(response.status);
			return response;
		}
	};
	const put = (
		await Promise.all(
			server.makers.map((maker) =>
				aMorning(server, aBrowserOn(listening, diceOf(seed), heard), maker)
			)
		)
	).flat();
	await expect.poll(() => statuses.has(503), { timeout: 30_000 }).toBe(true);
	const before = new Set(heard);
	await server.kill();
	await server.start();
	await Promise.all(put.map(({ queued }) => queued.received));
	await server.ask('/settled');
	await server.kill();

	const database = new Database(join(server.folder, 'school.db'), { readonly: true });
	const posted = among(database, 'select id from posted');
	expect(posted).toEqual(idsOf(put));
	expect([...before].filter((id) => !posted.includes(id))).toEqual([]);
	expect(before.size).toBeLessThan(put.length);
	expect(among(database, 'select id from posted where applied_at is null')).toEqual([]);
	expect(among(database, 'select id from responses')).toEqual(idsOf(put, 'response'));
	database.close();
}, 600_000);
