import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The demo school that every worker copies. */
export const TEMPLATE = resolve('.cache/demo-template');

export interface Served {
	readonly origin: string;
	readonly folder: string;
	/** What the server wrote: its log must never hold anything personal. */
	readonly log: () => string;
	/** Ends the process at once, as a power cut would. */
	kill(): Promise<void>;
	/** Asks it to end, as a restart of the service does. */
	quit(): Promise<void>;
	/** Starts it again on the same folder and port. */
	start(): Promise<void>;
	stop(): Promise<void>;
}

/**
 * The built server on a database and port of its own.
 * @param from a folder to copy, or an empty school
 * @param folder where it lies; what is in it goes at the end
 */
export async function serveBuilt(
	from: string | undefined,
	env: Record<string, string> = {},
	folder = mkdtempSync(join(tmpdir(), 'waymark-e2e-'))
): Promise<Served> {
	if (from) cpSync(from, folder, { recursive: true });
	const port = await freePort();
	const origin = `http://localhost:${port}`;
	let child: ChildProcess | undefined;
	let log = '';

	const start = async () => {
		const started = spawn('node', [env['WAYMARK_BUILD'] ?? 'build/index.js'], {
			env: {
				...process.env,
				PORT: String(port),
				ORIGIN: origin,
				BODY_SIZE_LIMIT: '8M',
				WAYMARK_DATA: folder,
				...env
			},
			stdio: ['ignore', 'pipe', 'pipe']
		});
		child = started;
		started.stdout.on('data', (data) => (log += String(data)));
		started.stderr.on('data', (data) => (log += String(data)));
		await untilWell(origin, started, () => log);
	};
	const end = (signal: 'SIGKILL' | 'SIGTERM') =>
		new Promise<void>((done) => {
			if (!child || child.exitCode !== null || child.signalCode !== null) return done();
			child.once('exit', () => done());
			child.kill(signal);
		});

	await start();
	return {
		origin,
		folder,
		log: () => log,
		kill: () => end('SIGKILL'),
		quit: () => end('SIGTERM'),
		start,
		async stop() {
			await end('SIGKILL');
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

async function untilWell(origin: string, child: ChildProcess, log: () => string): Promise<void> {
	const until = Date.now() + 30_000;
	while (Date.now() < until) {
		if (child.exitCode !== null) throw new Error(`The server ended: ${log()}`);
		const well = await fetch(`${origin}/healthz`).then(
			(answer) => answer.ok,
			() => false
		);
		if (well) return;
		await new Promise((again) => setTimeout(again, 50));
	}
	throw new Error(`The server did not come up: ${log()}`);
}

/** A port that nobody listens on now. */
export const freePort = () =>
	new Promise<number>((found, failed) => {
		const probe = createServer();
		probe.once('error', failed);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() =>
				typeof address === 'object' && address ? found(address.port) : failed(new Error('no port'))
			);
		});
	});
