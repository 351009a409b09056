import { expect, test } from 'vitest';
import { aBrowser } from '../../../tests/builders/browser.ts';
import { aClass, aPupil, aSchool } from '../../../tests/builders/school.ts';
import { makerToken } from '../server/post/maker.ts';
import { openPostRoom } from '../server/post/start.ts';
import { schoolKey } from '../server/post/box-keys.ts';
import { memoryStore } from './memory-store.ts';
import type { Around, News } from './outbox.ts';
import { openBox, sealBox, useLaneKey, newLaneKey } from './seal.ts';
import type { Store } from './store.ts';
import { sturdyStore } from './sturdy-store.ts';
import { tabIn } from './tab.ts';

function setting(around: Partial<Around> = {}) {
	const school = aSchool();
	openPostRoom(school, {});
	const pupil = aPupil(school, { in: aClass(school) });
	const maker = makerToken(school, pupil.id, 'd');
	return { school, maker, browser: aBrowser(school, around) };
}

const responses = (contents: readonly object[]) =>
	contents.map((one) => ('response' in one ? one.response : undefined));

test('a box opens under its own key and in its own place alone', async () => {
	const { browser, maker } = setting();
	const key = await useLaneKey(newLaneKey());
	const place = { id: 'a', lane: 'b', n: 3 };
	const box = await sealBox(key, place, browser.answer(maker, 'blue kite'));
	expect(atob(box)).not.toContain('blue');
	expect(await openBox(key, { ...place, box })).toMatchObject({ response: 'blue kite' });
	await expect(openBox(key, { ...place, n: 4, box })).rejects.toThrow();
	await expect(openBox(await useLaneKey(newLaneKey()), { ...place, box })).rejects.toThrow();
});

test('a tab reads back what it put in its open lane, received or not', async () => {
	const { browser, maker } = setting();
	const lane = await browser.outbox.openLane();
	await (
		await lane.put(browser.answer(maker, 'a'))
	).received;
	browser.network.on = false;
	await lane.put(browser.answer(maker, 'b'));
	expect(responses(await lane.read())).toEqual(['a', 'b']);
});

test('after a reload the tab goes on in the same lane, at the next place', async () => {
	const { school, browser, maker } = setting();
	const lane = await browser.outbox.openLane();
	await lane.put(browser.answer(maker, 'a'));
	const reloaded = aBrowser(school, { store: browser.store, tab: tabIn(browser.storage) });
	const again = await reloaded.outbox.resumeLane(lane.id);
	expect((await again?.put(browser.answer(maker, 'b')))?.n).toBe(1);
	expect(responses((await again?.read()) ?? [])).toEqual(['a', 'b']);
});

test('a duplicated tab doesn’t go on in a lane that another tab has open', async () => {
	const { school, browser } = setting();
	const lane = await browser.outbox.openLane();
	const twin = aBrowser(school, {
		store: browser.store,
		tab: tabIn(browser.storage),
		locks: { alone: (_, work) => work(), take: async () => undefined }
	});
	expect(await twin.outbox.resumeLane(lane.id)).toBeUndefined();
});

test('after a lock nothing in the browser opens what was done, and it is still sent', async () => {
	const { browser, maker } = setting();
	const lane = await browser.outbox.openLane();
	browser.network.on = false;
	const { received } = await lane.put(browser.answer(maker, 'a'));
	browser.storage.set('waymark.maker', maker);
	await browser.outbox.lock();
	expect(browser.storage.names()).toEqual([]);
	expect(await browser.outbox.resumeLane(lane.id)).toBeUndefined();
	browser.network.on = true;
	await browser.waitOut();
	await received;
	expect(browser.state?.waiting).toBe(0);
});

test('an answer put while the tab is locking is kept, and brings no key back', async () => {
	const { browser, maker } = setting();
	const lane = await browser.outbox.openLane();
	await browser.outbox.lock();
	await (
		await lane.put(browser.answer(maker, 'last'))
	).received;
	expect(browser.storage.names()).toEqual([]);
});

test('a lock in one tab is a lock in all of them', async () => {
	const told: News[] = [];
	const { school, browser } = setting({ tellOthers: (news) => void told.push(news) });
	const other = aBrowser(school);
	await other.outbox.openLane();
	await browser.outbox.lock();
	for (const news of told) await other.outbox.heard(news);
	expect(other.storage.names()).toEqual([]);
});

test('closing a lane lets go of what was received and keeps what waits', async () => {
	const { browser, maker } = setting();
	const lane = await browser.outbox.openLane();
	await (
		await lane.put(browser.answer(maker, 'a'))
	).received;
	browser.network.on = false;
	await lane.put(browser.answer(maker, 'b'));
	await lane.close();
	expect((await browser.store.itemsOf(lane.id)).map(({ n }) => n)).toEqual([1]);
	browser.network.on = true;
	await browser.waitOut();
	expect(browser.state?.waiting).toBe(0);
});

test('a page of the Wi-Fi’s own that answers in the school’s place receives nothing', async () => {
	for (const answer of [
		{ status: 200, body: undefined },
		{ status: 200, body: { received: 'all' } },
		{ status: 302, body: undefined },
		{ status: 511, body: undefined }
	]) {
		const { browser, maker } = setting({ post: async () => answer });
		const lane = await browser.outbox.openLane();
		await lane.put(browser.answer(maker, 'a'));
		await browser.outbox.flush();
		expect(browser.state).toMatchObject({ waiting: 1, online: false });
	}
});

test('an answer that names other items than were sent receives none of ours', async () => {
	const { browser, maker } = setting({
		post: async () => ({
			status: 200,
			body: { received: ['7f8d1c1e-2222-4333-8444-555566667777'] }
		})
	});
	const lane = await browser.outbox.openLane();
	await lane.put(browser.answer(maker, 'a'));
	await browser.outbox.flush();
	expect(browser.state?.waiting).toBe(1);
});

test('an item the server never takes holds up no other, not even when it is a concern', async () => {
	const { browser, maker } = setting();
	const lane = await browser.outbox.openLane();
	await browser.store.add({
		v: 1,
		id: 'not-a-uuid',
		lane: lane.id,
		n: 9,
		first: true,
		box: 'AAAA',
		madeAt: 0,
		passedOver: 0
	});
	const { received } = await lane.put(browser.answer(maker, 'a'));
	await received;
	await browser.outbox.flush();
	expect(browser.state).toMatchObject({ waiting: 1, concernsWaiting: 1, online: true });
});

test('many items go in small sends', async () => {
	const { browser, maker } = setting();
	const lane = await browser.outbox.openLane();
	browser.network.on = false;
	for (let n = 0; n < 45; n++) await lane.put(browser.answer(maker, n));
	browser.network.on = true;
	await browser.waitOut();
	expect(browser.sent.map((send) => send.items.length)).toEqual([20, 20, 5]);
	expect(browser.sent.flatMap((send) => send.items.map((item) => item.n))).toEqual([
		...Array.from({ length: 45 }).keys()
	]);
});

test('a big item goes by itself', async () => {
	const { browser, maker } = setting();
	const lane = await browser.outbox.openLane();
	browser.network.on = false;
	for (const letters of [10, 300_000, 10])
		await lane.put(browser.answer(maker, 'x'.repeat(letters)));
	browser.network.on = true;
	await browser.waitOut();
	expect(browser.sent.map((send) => send.items.length)).toEqual([1, 1, 1]);
});

test('a server that asks for a wait is not asked again for each answer, but is for a concern', async () => {
	let asked = 0;
	const { browser, maker } = setting({
		post: async () => {
			asked += 1;
			return { status: 503, wait: 30_000, body: undefined };
		}
	});
	const lane = await browser.outbox.openLane();
	await lane.put(browser.answer(maker, 'a'));
	await browser.outbox.flush();
	const before = asked;
	await lane.put(browser.answer(maker, 'b'));
	expect(asked).toBe(before);
	const tell = await browser.outbox.openLane({ first: true });
	await tell.put(browser.concern(maker, 'help'));
	await browser.outbox.flush();
	expect(asked).toBeGreaterThan(before);
	expect(browser.state).toMatchObject({ waiting: 3, concernsWaiting: 1, online: true });
});

test('a lane can be opened with no network once the school’s key is known', async () => {
	const { school, browser, maker } = setting();
	await browser.outbox.start();
	browser.network.on = false;
	const later = aBrowser(school, { store: browser.store, post: async () => Promise.reject() });
	const lane = await later.outbox.openLane();
	expect((await lane.put(browser.answer(maker, 'a'))).on).toBe('device');
});

test('without the school’s key an answer waits in the page, says so, and is sealed and sent later', async () => {
	const { school, browser, maker } = setting();
	browser.network.on = false;
	const lane = await browser.outbox.openLane();
	const { on, received } = await lane.put(browser.answer(maker, 'a'));
	expect(on).toBe('page');
	expect(browser.state).toMatchObject({ waiting: 1, keeping: 'page' });
	expect(responses(await lane.read())).toEqual(['a']);
	browser.network.on = true;
	await browser.waitOut();
	await received;
	expect(browser.state).toMatchObject({ waiting: 0, keeping: 'device' });
	expect(browser.sent[0]?.lanes[lane.id]?.keyId).toBe(schoolKey(school).keyId);
});

test.each([
	['gives us no store', () => Promise.reject(new Error('private window'))],
	[
		'lets nothing more be kept',
		async (): Promise<Store> => ({
			...memoryStore(),
			add: () => Promise.reject(new DOMException('full', 'QuotaExceededError'))
		})
	]
])('a browser that %s keeps items in the page and says so', async (_, opening) => {
	const school = aSchool();
	openPostRoom(school, {});
	const browser: ReturnType<typeof aBrowser> = aBrowser(school, {
		store: sturdyStore(opening(), () => browser.outbox.keepingInPage())
	});
	browser.network.on = true;
	const lane = await browser.outbox.openLane({ first: true });
	browser.network.on = false;
	const { on, received } = await lane.put(browser.concern(null, 'help'));
	expect(on).toBe('page');
	expect(browser.state).toMatchObject({ waiting: 1, concernsWaiting: 1, keeping: 'page' });
	browser.network.on = true;
	await browser.waitOut();
	await received;
	expect(browser.state).toMatchObject({ waiting: 0, keeping: 'device' });
});

test('a full disk that can’t note what has arrived doesn’t have it sent again and again', async () => {
	const school = aSchool();
	openPostRoom(school, {});
	const pupil = aPupil(school, { in: aClass(school) });
	const maker = makerToken(school, pupil.id, 'd');
	const store = { ...memoryStore(), received: () => Promise.resolve() };
	const browser = aBrowser(school, { store });
	const lane = await browser.outbox.openLane();
	browser.network.on = false;
	for (let n = 0; n < 45; n++) await lane.put(browser.answer(maker, n));
	browser.network.on = true;
	await browser.waitOut();
	const sent = browser.sent.flatMap(({ items }) => items.map(({ id }) => id));
	expect(new Set(sent).size).toBe(45);
	// Once for each time that it tries.
	expect(sent.length).toBeLessThanOrEqual(90);
});

test('another tab’s sending is heard of, and where the news was missed the store tells', async () => {
	const { school, browser, maker } = setting();
	const twin = aBrowser(school, { store: browser.store });
	const lane = await browser.outbox.openLane();
	browser.network.on = false;
	const { received } = await lane.put(browser.answer(maker, 'a'));
	await browser.outbox.flush();
	await twin.outbox.flush();
	await browser.outbox.flush();
	await received;
	expect(browser.state?.waiting).toBe(0);
});

test('received items of a lane nobody closed go the next day; waiting ones never', async () => {
	const { school, browser, maker } = setting();
	const lane = await browser.outbox.openLane();
	await (
		await lane.put(browser.answer(maker, 'a'))
	).received;
	browser.network.on = false;
	await lane.put(browser.answer(maker, 'b'));
	school.later(24 * 60 * 60_000);
	const nextDay = aBrowser(school, { store: browser.store });
	nextDay.network.on = false;
	await nextDay.outbox.start();
	expect((await browser.store.itemsOf(lane.id)).map(({ n }) => n)).toEqual([1]);
});
