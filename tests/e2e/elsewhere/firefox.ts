import { existsSync } from 'node:fs';
import puppeteer, { type ElementHandle } from 'puppeteer-core';
import { trying, type Driven } from './driven.ts';
import { found } from './install.ts';

const PLACES = ['/usr/bin/firefox', '/usr/bin/firefox-esr'];

/** The machine's Firefox, or Debian's; in words why there is none. */
export function findFirefox(): { readonly browser: string } | string {
	return found('Firefox', ['firefox-esr'], () => {
		const browser = PLACES.find((path) => existsSync(path));
		return browser ? { browser } : undefined;
	});
}

/** Opens a Firefox of its own over WebDriver BiDi, with nothing kept from before. */
export async function openFirefox({ browser }: { readonly browser: string }): Promise<Driven> {
	const firefox = await puppeteer.launch({
		browser: 'firefox',
		executablePath: browser,
		defaultViewport: { width: 1366, height: 768 }
	});
	const [page = await firefox.newPage()] = await firefox.pages();
	const troubles: string[] = [];
	// The security policy's messages come as errors of the page here.
	page.on('pageerror', (error) => {
		if (!String(error).includes(NO_NETWORK)) troubles.push(`error: ${String(error)}`);
	});

	const read = <A, T>(say: (given: A) => T | Promise<T>, given: A): Promise<T> =>
		page.evaluate(`(${say})(${JSON.stringify(given)})`) as Promise<T>;
	const element = <A>(what: string, find: (given: A) => unknown, given: A) =>
		trying(
			what,
			async () =>
				(
					await page.evaluateHandle(`(${find})(${JSON.stringify(given)})`)
				).asElement() as ElementHandle<Element> | null
		);

	return {
		name: await firefox.version(),
		troubles,
		goTo: async (url) => void (await page.goto(url)),
		read,
		until: (what, say, given) => trying(what, () => read(say, given)) as never,
		async press(what, find, given) {
			// What is about to be clicked may give way to the next screen; then the next look finds that.
			await trying(what, async () => {
				const found = await element(what, find, given);
				await found.evaluate((node) => node.scrollIntoView({ block: 'center' }));
				await found.click();
				return true;
			});
		},
		async type(what, find, given, text) {
			await (await element(what, find, given)).type(text);
		},
		picture: () => page.screenshot(),
		close: () => firefox.close()
	};
}

/** Said of every picture asked for while the school is away. */
const NO_NETWORK = 'ServiceWorker passed a promise to FetchEvent.respondWith() that rejected';
