import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import { runs } from '../builders/long.ts';
import { CHROMIUM_ARGS, findChromium } from '../chromium.ts';
import type { KeptItem, Store } from '../../src/lib/outbox/store.ts';

const KILLS = runs(1);

/** What the tests reach in the page. */
declare const waymark: { indexedStore: () => Promise<Store> };

/** An empty page with the outbox's store in it, and a browser that can be started again on its own disk. */
const test = base.extend<{ opened: () => Promise<Page> }, { script: string; origin: string }>({
	script: [
		async ({}, use) => {
			const built = (await build({
				configFile: false,
				logLevel: 'silent',
				build: {
					write: false,
					minify: false,
					lib: { entry: 'src/lib/outbox/indexed-store.ts', name: 'waymark', formats: ['iife'] }
				}
			})) as Rolldown.RolldownOutput[];
			await use(`${built[0]?.output[0].code};globalThis.waymark = waymark;`);
		},
		{ scope: 'worker' }
	],
	origin: [
		async ({}, use) => {
			const server = createServer((_, response) => response.end('<!doctype html>'));
			await new Promise<void>((up) => server.listen(0, up));
			await use(`http://localhost:${(server.address() as AddressInfo).port}`);
			server.close();
		},
		{ scope: 'worker' }
	],
	opened: async ({ script, origin }, use) => {
		const disk = mkdtempSync(join(tmpdir(), 'waymark-browser-'));
		const contexts: BrowserContext[] = [];
		await use(async () => {
			const context = await chromium.launchPersistentContext(disk, {
				executablePath: findChromium(),
				args: CHROMIUM_ARGS
			});
			contexts.push(context);
			const page = await context.newPage();
			await page.goto(origin);
			await page.evaluate(script);
			return page;
		});
		await Promise.all(contexts.map((context) => context.close().catch(() => undefined)));
		rmSync(disk, { recursive: true, force: true });
	}
});

const item = (id: string, change: Partial<KeptItem> = {}): KeptItem => ({
	v: 1,
	id,
	lane: 'lane',
	n: 0,
	first: false,
	box: 'AAAA',
	madeAt: 0,
	passedOver: 0,
	...change
});

test('what is waiting comes out concerns first, each lane in order, passed-over items last', async ({
	opened
}) => {
	const page = await opened();
	const order = await page.evaluate(
		async (items) => {
			const store = await waymark.indexedStore();
			for (const item of items) await store.add(item);
			await store.passOver(['bad']);
			await store.received(['done'], 5);
			return {
				next: (await store.next(10)).map(({ id }) => id),
				two: (await store.next(2)).map(({ id }) => id),
				lane: (await store.itemsOf('a')).map(({ id }) => id),
				count: await store.count()
			};
		},
		[
			item('a10', { lane: 'a', n: 10 }),
			item('a2', { lane: 'a', n: 2 }),
			item('b0', { lane: 'b', n: 0 }),
			item('tell', { lane: 'z', first: true }),
			item('bad', { lane: 'c', first: true }),
			item('done', { lane: 'a', n: 0 })
		]
	);
	expect(order).toEqual({
		next: ['tell', 'a2', 'a10', 'b0', 'bad'],
		two: ['tell', 'a2'],
		lane: ['done', 'a2', 'a10'],
		count: { waiting: 5, concerns: 2 }
	});
});

test('closing a lane lets go of what was received, and a day later so does sweeping', async ({
	opened
}) => {
	const page = await opened();
	const left = await page.evaluate(
		async (items) => {
			const store = await waymark.indexedStore();
			const key = { keyId: 'k', sealedKey: 'AAAA' };
			for (const id of ['a', 'b', 'c']) await store.keepLane({ id, openedAt: 1, ...key });
			for (const item of items) await store.add(item);
			await store.received(['a0', 'b0', 'c0'], 10);
			await store.forget('a');
			await store.forget('b');
			await store.sweep(11);
			const lanes = await Promise.all(['a', 'b', 'c'].map((id) => store.laneOf(id)));
			const items2 = await Promise.all(['a', 'b', 'c'].map((id) => store.itemsOf(id)));
			return {
				lanes: lanes.map((lane) => lane?.id),
				items: items2.flat().map(({ id }) => id)
			};
		},
		[
			item('a0', { lane: 'a' }),
			item('b0', { lane: 'b' }),
			item('b1', { lane: 'b', n: 1 }),
			item('c0', { lane: 'c' })
		]
	);
	expect(left).toEqual({ lanes: [undefined, 'b', undefined], items: ['b1'] });
});

test('an item outlives a browser that is killed the moment it was queued', async ({ opened }) => {
	test.setTimeout(KILLS * 60_000);
	const queued: string[] = [];
	for (let kill = 0; kill < KILLS; kill++) {
		const page = await opened();
		queued.push(`kept-${kill}`);
		await page.evaluate(
			async (item) => (await waymark.indexedStore()).add(item),
			item(`kept-${kill}`, { n: kill, first: true })
		);
		const browser = await page.context().newCDPSession(page);
		await browser.send('Browser.crash').catch(() => undefined);
	}
	const again = await opened();
	const waiting = await again.evaluate(async () => (await waymark.indexedStore()).next(100));
	expect(waiting.map(({ id }) => id)).toEqual(queued);
});

test('two tabs share one queue', async ({ opened, script }) => {
	const page = await opened();
	const other = await page.context().newPage();
	await other.goto(page.url());
	await other.evaluate(script);
	await page.evaluate(async (item) => (await waymark.indexedStore()).add(item), item('one'));
	const seen = await other.evaluate(async () => (await waymark.indexedStore()).count());
	expect(seen.waiting).toBe(1);
});
