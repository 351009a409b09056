import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { freePort } from '../server.ts';
import { trying, type Driven } from './driven.ts';
import { found } from './install.ts';

/** What WebKit takes. */
export interface WebKitHere {
	readonly driver: string;
	readonly browser: string;
	/** A screen nobody looks at: WebKitGTK can't do without one. */
	readonly screen: string;
}

/** The machine's WebKitGTK with its driver, or Debian's; in words why there is none. */
export const findWebKit = (): WebKitHere | string =>
	found('WebKit', ['webkit2gtk-driver', 'xvfb'], () => {
		const [driver] = globSync('/usr/bin/WebKitWebDriver');
		const [browser] = globSync('/usr/lib{,exec}{,/*}/webkit2gtk-4.*/MiniBrowser');
		const [screen] = globSync('/usr/bin/Xvfb');
		return driver && browser && screen ? { driver, browser, screen } : undefined;
	});

/** How the protocol names a reference to an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/**
 * Opens a WebKit of its own over the W3C WebDriver protocol, with nothing kept from before, on a screen
 * of its own. Its driver tells nothing of the console.
 */
export async function openWebKit({ driver, browser, screen }: WebKitHere): Promise<Driven> {
	const display = spawn(screen, ['-displayfd', '3', '-screen', '0', '1366x900x24'], {
		stdio: ['ignore', 'ignore', 'ignore', 'pipe']
	});
	const number = await firstLine(display.stdio[3] as Readable);
	const port = await freePort();
	const child = spawn(driver, [`--port=${port}`], {
		env: { ...process.env, DISPLAY: `:${number}` },
		stdio: 'ignore'
	});

	const call = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
		const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
			method,
			...(body === undefined ? {} : { body: JSON.stringify(body) })
		});
		const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } };
		if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
		return value;
	};
	await trying('the driver answers', () => call('GET', '/status').then(() => true));
	const { sessionId, capabilities } = await call<{
		sessionId: string;
		capabilities: { browserVersion: string };
	}>('POST', '/session', {
		capabilities: {
			alwaysMatch: {
				'webkitgtk:browserOptions': {
					binary: browser,
					args: ['--automation']
				}
			}
		}
	});
	const session = `/session/${sessionId}`;

	const run = <T>(script: string, given: unknown): Promise<T> =>
		call('POST', `${session}/execute/sync`, { script, args: [given] });
	/** Found, and scrolled to where nothing fixed to the window's edge lies over it. */
	const element = async <A>(what: string, find: (given: A) => unknown, given: A) => {
		const script = `const found = (${find})(arguments[0]);
			found?.scrollIntoView({ block: 'center' });
			return found ?? null`;
		const it = await trying(what, () => run<Record<string, string> | null>(script, given));
		return it[ELEMENT];
	};
	const read = <A, T>(say: (given: A) => T | Promise<T>, given: A): Promise<T> =>
		run(`return (${say})(arguments[0])`, given);

	return {
		name: `WebKitGTK ${capabilities.browserVersion}`,
		troubles: [],
		goTo: (url) => call('POST', `${session}/url`, { url }),
		read,
		until: (what, say, given) => trying(what, () => read(say, given)) as never,
		async press(what, find, given) {
			// What is about to be clicked may give way to the next screen; then the next look finds that.
			await trying(what, async () => {
				await call('POST', `${session}/element/${await element(what, find, given)}/click`, {});
				return true;
			});
		},
		async type(what, find, given, text) {
			await call('POST', `${session}/element/${await element(what, find, given)}/value`, { text });
		},
		picture: async () => Buffer.from(await call<string>('GET', `${session}/screenshot`), 'base64'),
		async close() {
			await call('DELETE', session).catch(() => undefined);
			child.kill();
			display.kill();
		}
	};
}

const firstLine = (from: Readable): Promise<string> =>
	new Promise((done) => from.once('data', (data) => done(String(data).trim())));
