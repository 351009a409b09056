import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from '../chromium.ts';
import demoOnce from '../e2e/demo-once.ts';
import { serveBuilt, TEMPLATE } from '../e2e/server.ts';
import { aLesson, joinClass } from '../e2e/walk.ts';
import { blankPage } from './blank.ts';
import { slowLine } from './slow-line.ts';

const RUNS = 5;
const CPU = 6;
/** Times a blank page's, and milliseconds (design, "Targets"): reported, never failed on. */
const FIRST = 1.6;
const AGAIN = 1.2;
const ANSWERED = 200;

/**
 * What a child on a slow Chromebook and slow Wi-Fi waits for a lesson, beside a blank SvelteKit page
 * under the same conditions, taken in turns.
 */
export async function benchPages(say: (line: string) => void): Promise<void> {
	demoOnce();
	say(`Opening a lesson with a CPU ${CPU} times slower, 1.6 Mbit/s and 150 ms …`);
	const [ours, plain] = [await served(TEMPLATE), await served(undefined, blankPage())];
	const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGS });
	try {
		const { cookies, path } = await aPupilWithALesson(browser, ours.origin);
		const lesson = { address: ours.origin + path, control: 'main input[type=radio]', cookies };
		const blank = { address: plain.origin, control: 'main button', cookies: [] };
		const first = await inTurns(() => [newcomer(browser, lesson), newcomer(browser, blank)]);
		say(`  first visit: ${inWords(first, FIRST)}`);

		const [known, knownBlank] = [await before(browser, lesson, kept), await before(browser, blank)];
		const again = await inTurns(() => [returning(known, lesson), returning(knownBlank, blank)]);
		say(`  from the second on: ${inWords(again, AGAIN)}`);

		const { page } = await tab(known, lesson);
		const taps = (await tapped(page, lesson.control)).sort((a, b) => a - b);
		const { page: other } = await tab(knownBlank, blank);
		say(
			`  a tap on an answer shows after ${middle(taps)} ms, the slowest of ${taps.length} after ${taps.at(-1)} (target ${ANSWERED}); a blank page's after ${middle(await tapped(other, blank.control))}`
		);
	} finally {
		await browser.close();
		await Promise.all([ours.stop(), plain.stop()]);
	}
}

/** A built server behind a slow line. */
async function served(from: string | undefined, build?: string) {
	const line = await slowLine();
	const origin = `http://localhost:${line.port}`;
	const server = await serveBuilt(from, {
		WAYMARK_LOG: 'warn',
		ORIGIN: origin,
		...(build ? { WAYMARK_BUILD: build } : {})
	});
	line.to(Number(new URL(server.origin).port));
	return {
		origin,
		async stop() {
			line.close();
			await server.stop();
		}
	};
}

/** Signs in the quick way, so that each visit starts with an empty browser and these cookies. */
async function aPupilWithALesson(browser: Browser, origin: string) {
	const context = await browser.newContext({ baseURL: origin });
	const page = await context.newPage();
	await joinClass(page, 'OAK', 27);
	await aLesson(page).click();
	await page.waitForURL('**/lesson/*');
	const path = new URL(page.url()).pathname;
	const { cookies } = await context.storageState();
	await context.close();
	return { path, cookies };
}

type Cookies = Awaited<ReturnType<typeof aPupilWithALesson>>['cookies'];

interface Visited {
	readonly address: string;
	/** What is tapped to see whether the page answers. */
	readonly control: string;
	readonly cookies: Cookies;
}

/** Milliseconds for a lesson and a blank page, one after the other, some runs of each. */
async function inTurns(run: () => (() => Promise<number>)[]): Promise<number[]> {
	const times: number[][] = [];
	for (let n = 0; n < RUNS; n++)
		for (const [i, take] of run().entries()) (times[i] ??= []).push(await take());
	return times.map(middle);
}

/** A browser that was never here: only signed in. */
async function aBrowser(browser: Browser, { cookies }: Visited): Promise<BrowserContext> {
	const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
	await context.addCookies(cookies);
	return context;
}

const newcomer = (browser: Browser, visited: Visited) => async () => {
	const context = await aBrowser(browser, visited);
	const { usable } = await tab(context, visited);
	await context.close();
	return usable;
};

/** A browser that was here before. @param ready what the first visit leaves for the next one */
async function before(
	browser: Browser,
	visited: Visited,
	ready?: (page: Page) => Promise<unknown>
): Promise<BrowserContext> {
	const context = await aBrowser(browser, visited);
	const { page } = await tab(context, visited);
	await ready?.(page);
	await page.close();
	return context;
}

const returning = (context: BrowserContext, visited: Visited) => async () => {
	const { page, usable } = await tab(context, visited);
	await page.close();
	return usable;
};

/** Opens a page in a tab of its own and waits until it answers a tap, in milliseconds from the start. */
async function tab(context: BrowserContext, { address, control }: Visited) {
	const page = await context.newPage();
	const devtools = await context.newCDPSession(page);
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU });
	await page.addInitScript(untilAnswered, control);
	await page.goto(address, { timeout: 120_000 });
	const usable = await page.waitForFunction(() => (globalThis as Probed).usable, undefined, {
		polling: 250,
		timeout: 120_000
	});
	return { page, usable: Math.round((await usable.jsonValue()) ?? 0) };
}

type Probed = typeof globalThis & { usable?: number; taps?: number[] };

/** In the page: taps the control until a button in the page changes, and notes when. */
function untilAnswered(control: string): void {
	const shown = () =>
		[...document.querySelectorAll('main button')]
			.map((button) => `${(button as HTMLButtonElement).disabled} ${button.textContent}`)
			.join();
	const look = () => {
		const there = document.querySelector<HTMLElement>(control);
		const before = shown();
		there?.click();
		setTimeout(() => {
			if (there && shown() !== before) (globalThis as Probed).usable = performance.now();
			else setTimeout(look, 10);
		});
	};
	(globalThis as Probed).taps = [];
	new PerformanceObserver((list) => {
		for (const event of list.getEntries() as PerformanceEventTiming[])
			if (event.name === 'click' && event.interactionId > 0)
				(globalThis as Probed).taps?.push(event.duration);
	}).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
	addEventListener('DOMContentLoaded', look);
}

/**
 * Taps every answer as a finger would, which waits to see what came of the last. A tap answered within
 * the 16 ms that a browser can tell counts as 16.
 */
async function tapped(page: Page, control: string): Promise<number[]> {
	const answers = await page.locator(control).all();
	for (const answer of answers) {
		await answer.click({ force: true });
		await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle, { timeout: 2_000 })));
	}
	const taps = await page.evaluate(() => (globalThis as Probed).taps ?? []);
	return [...taps, ...Array<number>(Math.max(0, answers.length - taps.length)).fill(16)];
}

/** The service worker runs and keeps what the lesson needs. */
const kept = (page: Page) =>
	page.evaluate(async () => {
		await navigator.serviceWorker.ready;
		const needed = new URL(location.href).pathname.split('/').at(-1);
		while (!(await caches.match(`/lessons/${needed}.json`)))
			await new Promise((again) => setTimeout(again, 100));
	});

function inWords([lesson = 0, blank = 0]: readonly number[], target: number): string {
	return `a lesson can be used after ${lesson} ms, a blank page after ${blank}: ${(lesson / blank).toFixed(2)} times (target ${target})`;
}

function middle(all: readonly number[]): number {
	const sorted = [...all].sort((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
