import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, fsyncSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { buildIfNeeded } from '../../src/cli/build.ts';
import { newLaneKey, sealBox, sealLaneKey, useLaneKey } from '../../src/lib/outbox/seal.ts';
import { classes, pupils } from '../../src/lib/server/people/tables.ts';
import { schoolKey } from '../../src/lib/server/post/box-keys.ts';
import { makerToken } from '../../src/lib/server/post/maker.ts';
import { closeSchool, openSchool } from '../../src/lib/server/school/open-school.ts';
import { set } from '../../src/lib/server/school/settings.ts';
import type { School } from '../../src/lib/server/school/school.ts';
import type { ClassId, PupilId } from '../../src/lib/wire/ids.ts';
import type { Send } from '../../src/lib/wire/item.ts';

const ROUNDS = 3;
/** Connections, answers in a round, and the part of the bare handler's throughput to reach. */
const TRIALS = [
	{ connections: 1, answers: 200, target: 0.35 },
	{ connections: 30, answers: 1500, target: 0.75 }
] as const;

/**
 * Answers received a second by the built app, each durable before it is received, beside a bare
 * handler that does the same insert on the same disk, taken in turns. What was received is opened,
 * marked and folded meanwhile, as in a lesson.
 * @throws when an answer was not received, or could not be applied
 */
export async function benchPost(say: (line: string) => void): Promise<void> {
	buildIfNeeded();
	const folder = mkdtempSync(join(tmpdir(), 'waymark-post-'));
	mkdirSync(join(folder, 'bare'));
	const school = openSchool({
		folder: join(folder, 'school'),
		clock: Date.now,
		log: pino({ level: 'silent' })
	});
	const makers = fill(school);
	const running: ChildProcess[] = [];
	try {
		say(`Receiving answers: one wait for the disk takes ${fsyncTime(folder)} ms here …`);
		const bare = await start(['tests/load/bare-post.ts', join(folder, 'bare')], {}, running);
		const ours = await startBuilt(folder, running);
		for (const { connections, answers, target } of TRIALS) {
			const rates: { bare: number; ours: number }[] = [];
			for (let round = 0; round < ROUNDS; round++) {
				const sends = await answersOf(school, makers, connections, answers);
				const first = await throughput(bare, connections, sends);
				rates.push({ bare: first, ours: await throughput(`${ours}/post`, connections, sends) });
				await applied(school);
			}
			const ratios = rates.map((rate) => rate.ours / rate.bare).sort((a, b) => a - b);
			const { bare: b, ours: o } = rates.at(-1) ?? { bare: 0, ours: 0 };
			const ratio = ratios[Math.floor(ROUNDS / 2)] ?? 0;
			say(
				`  ${connections} at a time: ${o.toFixed(0)} a second, bare handler ${b.toFixed(0)}: ` +
					`ratio ${ratio.toFixed(2)} (target ${target}${ratio < target ? ', BELOW IT' : ''})`
			);
		}
		const { stuck } = school.sqlite
			.prepare('select count(*) as stuck from posted where stuck is not null')
			.get() as { stuck: number };
		if (stuck > 0) throw new Error(`${stuck} answers could not be applied`);
	} finally {
		for (const child of running) child.kill('SIGKILL');
		closeSchool(school);
		rmSync(folder, { recursive: true, force: true });
	}
}

/** The middle of 60 waits for the disk, in milliseconds. */
function fsyncTime(folder: string): string {
	const file = openSync(join(folder, 'fsync'), 'w');
	const page = randomBytes(4096);
	const times = Array.from({ length: 60 }, () => {
		writeSync(file, page);
		const start = performance.now();
		fsyncSync(file);
		return performance.now() - start;
	}).sort((a, b) => a - b);
	closeSync(file);
	return (times[30] ?? 0).toFixed(2);
}

/** A class of thirty; the tokens they sign in with. */
function fill(school: School): string[] {
	const at = school.clock();
	set(school, 'name', 'Fernlow Primary');
	set(school, 'setUpAt', at);
	const id = 'OAK' as ClassId;
	school.db
		.insert(classes)
		.values({ id, name: 'Oak', code: id, years: ['Y4'], createdAt: at })
		.run();
	return Array.from({ length: 30 }, (_, n) => {
		const pupil = randomBytes(8).toString('hex') as PupilId;
		school.db
			.insert(pupils)
			.values({
				id: pupil,
				shownName: `Pupil${n}`,
				fullName: school.keys.seal('x', `pupil/${pupil}/name`),
				year: 'Y4',
				schoolClass: id,
				avatar: 'fox',
				secret: school.keys.seal('x', `pupil/${pupil}/secret`),
				createdAt: at
			})
			.run();
		return makerToken(school, pupil, 'device');
	});
}

/** One list of sends for each connection: a lesson after another, an answer a send, sealed as browsers do. */
async function answersOf(
	school: School,
	makers: readonly string[],
	connections: number,
	answers: number
): Promise<string[][]> {
	const edition = [...school.curriculum.editions.values()].find(({ lesson }) =>
		lesson.activities.some((activity) => activity.kind === 'check')
	);
	const check = edition?.lesson.activities.find((activity) => activity.kind === 'check');
	if (!edition || !check) throw new Error('There is no lesson with a check in it.');
	const pairs = edition.lesson.checks.map((pair) => [pair.id, 0]);
	const contents = {
		what: 'response' as const,
		attempt: { lesson: edition.id, hash: edition.hash },
		activity: check.id,
		kind: 'check',
		response: { form: 'a', answers: Object.fromEntries(pairs) as Record<string, number> }
	};
	return Promise.all(
		Array.from({ length: connections }, async (_, connection) => {
			const sends: string[] = [];
			for (let n = 0; n < answers / connections; n += 10) {
				const lane = randomUUID();
				const raw = newLaneKey();
				const key = await useLaneKey(raw);
				const laneKey = await sealLaneKey(schoolKey(school), lane, raw);
				for (let place = 0; place < 10; place++) {
					const at = { id: randomUUID(), lane, n: place };
					const maker = makers[connection] ?? null;
					const box = await sealBox(key, at, { ...contents, maker, at: Date.now() });
					const send: Send = {
						v: 1,
						now: Date.now(),
						lanes: { [lane]: laneKey },
						items: [{ v: 1, ...at, first: false, box }]
					};
					sends.push(JSON.stringify(send));
				}
			}
			return sends;
		})
	);
}

/** Answers received a second. */
async function throughput(url: string, connections: number, sends: string[][]): Promise<number> {
	const agent = new Agent({ keepAlive: true, maxSockets: connections });
	const start = performance.now();
	await Promise.all(
		sends.map(async (list) => {
			for (const body of list) await post(url, agent, body);
		})
	);
	const seconds = (performance.now() - start) / 1000;
	agent.destroy();
	return sends.flat().length / seconds;
}

function post(url: string, agent: Agent, body: string): Promise<void> {
	return new Promise((done, failed) => {
		const headers = {
			'content-type': 'application/json',
			'content-length': String(Buffer.byteLength(body))
		};
		request(url, { method: 'POST', agent, headers }, (answer) => {
			let text = '';
			answer.setEncoding('utf8').on('data', (part: string) => (text += part));
			answer.on('end', () => {
				const id = (JSON.parse(body) as Send).items[0]?.id ?? '';
				if (text.includes(id)) done();
				else failed(new Error(`an answer was not received: ${answer.statusCode}`));
			});
		})
			.on('error', failed)
			.end(body);
	});
}

/** Waits until everything received has been applied. */
async function applied(school: School): Promise<void> {
	const waiting = school.sqlite
		.prepare('select count(*) from posted where applied_at is null and stuck is null')
		.pluck();
	while ((waiting.get() as number) > 0) await new Promise((again) => setTimeout(again, 50));
}

async function startBuilt(folder: string, running: ChildProcess[]): Promise<string> {
	const port = await freePort();
	const origin = `http://localhost:${port}`;
	const env = { PORT: String(port), ORIGIN: origin, WAYMARK_DATA: folder, WAYMARK_LOG: 'warn' };
	running.push(
		spawn(process.execPath, ['build/index.js'], {
			env: { ...process.env, ...env },
			stdio: ['ignore', 'ignore', 'inherit']
		})
	);
	for (;;) {
		const well = await fetch(`${origin}/healthz`).then(
			(answer) => answer.ok,
			() => false
		);
		if (well) return origin;
		await new Promise((again) => setTimeout(again, 100));
	}
}

async function start(args: string[], env: NodeJS.ProcessEnv, running: ChildProcess[]) {
	const child = spawn(process.execPath, args, {
		env: { ...process.env, ...env },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	running.push(child);
	const [port] = (await once(child.stdout, 'data')) as [Buffer];
	return `http://localhost:${String(port).trim()}`;
}

const freePort = () =>
	new Promise<number>((found) => {
		const probe = createServer().listen(0, () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => found(port));
		});
	});
