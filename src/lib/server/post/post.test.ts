import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBrowser } from '../../../../tests/builders/browser.ts';
import { aClass, aPupil, aSchool, type TestSchool } from '../../../../tests/builders/school.ts';
import { DAY, HOUR, MINUTE } from '../../calendar/instant.ts';
import type { Item } from '../../wire/item.ts';
import { applyAfterStart, applyWaiting, caughtUp } from './apply.ts';
import { makeBoxKey, schoolKey } from './box-keys.ts';
import { Stuck, type HandedIn } from './handed-in.ts';
import { makerToken } from './maker.ts';
import { receive } from './receive.ts';
import { openPostRoom } from './start.ts';
import { stuckConcerns, stuckItems, unopened } from './stuck.ts';
import { posted } from './tables.ts';

/** A post room whose takers write down what they get, and fail when told to. */
function aPostRoom(mayFail: (handedIn: HandedIn) => void = () => undefined) {
	const school = aSchool();
	const taken: HandedIn[] = [];
	const take = (_: unknown, handedIn: HandedIn) => {
		mayFail(handedIn);
		taken.push(handedIn);
	};
	openPostRoom(school, { work: take, concern: take });
	const oak = aClass(school, { id: 'OAK' });
	const pupil = aPupil(school, { in: oak });
	const maker = makerToken(school, pupil.id, 'device-1');
	return { school, taken, oak, pupil, maker, browser: aBrowser(school) };
}

const rows = (school: TestSchool) => school.db.select().from(posted).orderBy(posted.seq).all();
const sendOf = (items: unknown[], lanes = {}) => ({ v: 1, now: 0, lanes, items });
const anItem = (change: Partial<Item> = {}) => ({
	v: 1,
	id: randomUUID(),
	lane: randomUUID(),
	n: 0,
	first: false,
	box: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
	...change
});

test('an answer is handed on once, however often it is sent', async () => {
	const { school, taken, pupil, maker, browser } = aPostRoom();
	const lane = await browser.outbox.openLane();
	const { id, received } = await lane.put(browser.answer(maker, 'b'));
	await received;
	for (const send of browser.sent) expect(await receive(school, send)).toEqual({ received: [id] });
	await applyWaiting(school);
	expect(taken).toHaveLength(1);
	expect(taken[0]).toMatchObject({
		id,
		lane: lane.id,
		n: 0,
		what: 'response',
		maker: pupil.id,
		device: 'device-1',
		contents: { response: 'b' }
	});
	expect(rows(school)).toHaveLength(1);
});

test('what was in a box leaves the post room once the room it belongs to has it', async () => {
	const { school, maker, browser } = aPostRoom();
	const lane = await browser.outbox.openLane();
	await (
		await lane.put(browser.answer(maker, 'b'))
	).received;
	expect(rows(school)[0]?.box).toBeInstanceOf(Buffer);
	await applyWaiting(school);
	expect(rows(school)[0]).toMatchObject({ box: null, appliedAt: school.clock() });
});

test('concerns are handed on before work that was queued earlier, and each lane in its order', async () => {
	const { school, taken, maker, browser } = aPostRoom();
	const lane = await browser.outbox.openLane();
	browser.network.on = false;
	for (const n of [0, 1, 2]) await lane.put(browser.answer(maker, n));
	const tell = await browser.outbox.openLane({ first: true });
	await tell.put(browser.concern(maker, 'help'));
	browser.network.on = true;
	await browser.waitOut();
	await applyWaiting(school);
	expect(browser.sent[0]?.items.map((item) => item.first)).toEqual([true]);
	expect(taken.map(({ what, n }) => [what, n])).toEqual([
		['concern', 0],
		['response', 0],
		['response', 1],
		['response', 2]
	]);
});

test('a concern from a page nobody signed in on is taken in all the same', async () => {
	const { school, taken, browser } = aPostRoom();
	const lane = await browser.outbox.openLane({ first: true });
	await (
		await lane.put(browser.concern(null, 'help'))
	).received;
	await applyWaiting(school);
	expect(taken[0]).toMatchObject({ what: 'concern', maker: null, device: null });
});

test('a maker’s token that was made up makes nobody the maker', async () => {
	const { school, taken, pupil, maker, browser } = aPostRoom();
	const lane = await browser.outbox.openLane({ first: true });
	const [version, , signed] = maker.split('.');
	const says = Buffer.from(JSON.stringify([pupil.id, 'd', 0])).toString('base64url');
	for (const token of [`${version}.${says}.${signed}`, 'nonsense', ''])
		await lane.put(browser.concern(token, 'help'));
	await browser.outbox.flush();
	await applyWaiting(school);
	expect(taken.map((handedIn) => handedIn.maker)).toEqual([null, null, null]);
});

test('another school’s token is worth nothing here', async () => {
	const { school, taken, browser } = aPostRoom();
	const elsewhere = aSchool();
	const theirs = aPupil(elsewhere, { in: aClass(elsewhere) });
	const lane = await browser.outbox.openLane({ first: true });
	const token = makerToken(elsewhere, theirs.id, 'd');
	await (
		await lane.put(browser.concern(token, 'help'))
	).received;
	await applyWaiting(school);
	expect(taken[0]?.maker).toBeNull();
});

test('a queue that comes back after thirteen months is still taken in, under keys long replaced', async () => {
	const { school, taken, pupil, maker, browser } = aPostRoom();
	const made = school.clock();
	const lane = await browser.outbox.openLane();
	browser.network.on = false;
	await lane.put(browser.answer(maker, 'b'));
	school.later(395 * DAY);
	makeBoxKey(school);
	browser.network.on = true;
	await browser.waitOut();
	await applyWaiting(school);
	expect(taken[0]).toMatchObject({ maker: pupil.id, at: made, receivedAt: school.clock() });
});

test('a new key is for new lanes, and both are kept beside the database', async () => {
	const { school } = aPostRoom();
	const before = schoolKey(school);
	school.later(DAY);
	const after = makeBoxKey(school);
	expect(after.keyId).not.toBe(before.keyId);
	expect(schoolKey(school)).toEqual(after);
	expect(school.sqlite.serialize().includes(Buffer.from(after.publicKey, 'base64'))).toBe(false);
});

test('a clock three hours wrong dates an answer right', async () => {
	const { school, taken, maker, browser } = aPostRoom();
	browser.clock.off = 3 * HOUR;
	const lane = await browser.outbox.openLane();
	school.later(10 * MINUTE);
	browser.network.on = false;
	await lane.put(browser.answer(maker, 'b'));
	const made = school.clock();
	school.later(10 * MINUTE);
	browser.network.on = true;
	await browser.waitOut();
	await applyWaiting(school);
	expect(taken[0]?.at).toBe(made);
});

test('a malformed item costs the good ones around it nothing', async () => {
	const { school } = aPostRoom();
	const good = [anItem(), anItem()];
	const bad = [
		anItem({ id: 'x' }),
		anItem({ n: -1 }),
		anItem({ box: '<script>' }),
		{ ...anItem(), lane: 7 },
		null,
		'item'
	];
	const lanes = { nonsense: { keyId: 1 }, [good[0]?.lane ?? '']: 'no key' };
	const answer = await receive(school, sendOf([good[0], ...bad, good[1]], lanes));
	expect(answer).toEqual({ received: good.map((item) => item.id) });
	expect(rows(school).map((row) => row.id)).toEqual(good.map((item) => item.id));
});

test.each([undefined, null, 'text', {}, { v: 1, now: 'soon', lanes: {}, items: [] }])(
	'%j is no send, and changes nothing',
	async (body) => {
		const { school } = aPostRoom();
		expect(await receive(school, body)).toEqual({ malformed: true });
		expect(rows(school)).toEqual([]);
	}
);

test('what can’t be opened is received, kept and listed with a code', async () => {
	const { school, browser } = aPostRoom();
	const lane = await browser.outbox.openLane();
	await (
		await lane.put(browser.answer(null, 'b'))
	).received;
	const lanes = browser.sent[0]?.lanes ?? {};
	const cases = [
		anItem(),
		anItem({ lane: lane.id, n: 1 }),
		anItem({ v: 2 }),
		anItem({ lane: lane.id, n: 2, v: 9 })
	];
	expect(await receive(school, sendOf(cases, lanes))).toEqual({
		received: cases.map((item) => item.id)
	});
	await applyWaiting(school);
	const codes = new Map(stuckItems(school, 'any').map(({ id, code }) => [id as string, code]));
	expect(cases.map((item) => codes.get(item.id))).toEqual([
		'no-lane-key',
		'box-does-not-open',
		'newer-than-this-server',
		'newer-than-this-server'
	]);
	expect(rows(school).filter((row) => row.stuck !== null && row.box === null)).toEqual([]);
});

test('a box moved to another place in its lane doesn’t open there', async () => {
	const { school, taken, maker, browser } = aPostRoom();
	const lane = await browser.outbox.openLane();
	await (
		await lane.put(browser.answer(maker, 'b'))
	).received;
	const send = browser.sent[0];
	const item = send?.items[0];
	await receive(school, { ...send, items: [{ ...item, id: randomUUID(), n: 7 }] });
	await applyWaiting(school);
	expect(taken).toHaveLength(1);
	expect(stuckItems(school, 'any').map(({ code }) => code)).toEqual(['box-does-not-open']);
});

test('an item that came before its lane’s key is opened when the key comes', async () => {
	const { school, taken, maker, browser } = aPostRoom();
	browser.network.on = false;
	await browser.store.keepSchoolKey(schoolKey(school));
	const lane = await browser.outbox.openLane();
	for (const n of [0, 1]) await lane.put(browser.answer(maker, n));
	browser.network.on = true;
	const items = await browser.store.itemsOf(lane.id);
	await receive(school, sendOf([items[0]]));
	await applyWaiting(school);
	expect(stuckItems(school, 'any').map(({ code }) => code)).toEqual(['no-lane-key']);
	await browser.waitOut();
	await applyWaiting(school);
	expect(taken).toHaveLength(2);
	expect(stuckItems(school, 'any')).toEqual([]);
});

test('a stuck item holds up nothing, and is tried again when the server starts', async () => {
	const broken = { still: true };
	const { school, taken, pupil, oak, maker, browser } = aPostRoom(({ contents }) => {
		if (broken.still && 'response' in contents && contents.response === 'odd')
			throw new Error('a message with odd in it');
	});
	const [one, two] = [await browser.outbox.openLane(), await browser.outbox.openLane()];
	for (const response of ['a', 'odd', 'b']) await one.put(browser.answer(maker, response));
	await two.put(browser.answer(maker, 'c'));
	await browser.outbox.flush();
	await applyWaiting(school);
	expect(taken).toHaveLength(3);
	expect(stuckItems(school, [oak])).toMatchObject([
		{ code: 'taker-failed', pupil: pupil.id, schoolClass: oak }
	]);
	broken.still = false;
	await applyAfterStart(school);
	expect(taken).toHaveLength(4);
	expect(stuckItems(school, [oak])).toEqual([]);
});

test('what a taker wrote before it failed is undone, and the others’ work stays', async () => {
	const school = aSchool();
	const pupil = aPupil(school, { in: aClass(school) });
	openPostRoom(school, {
		work(school, { id, n }) {
			school.sqlite.prepare('insert into settings values (?, ?, 0)').run(id, '1');
			if (n === 1) throw new Stuck('unknown-lesson');
		}
	});
	const browser = aBrowser(school);
	const lane = await browser.outbox.openLane();
	const maker = makerToken(school, pupil.id, 'd');
	for (const n of [0, 1, 2]) await lane.put(browser.answer(maker, n));
	await browser.outbox.flush();
	await applyWaiting(school);
	const ids = rows(school).map((row) => row.id);
	const written = school.sqlite.prepare('select name from settings').pluck().all();
	expect(ids.map((id) => written.includes(id))).toEqual([true, false, true]);
});

test('a stuck concern is listed for the desk alone, and says nothing but when', async () => {
	const { school, oak, maker, browser } = aPostRoom(() => {
		throw new Stuck('nobody-takes-it');
	});
	const tell = await browser.outbox.openLane({ first: true });
	const { id, received } = await tell.put(browser.concern(maker, 'it is about Mr Lund'));
	await received;
	const unsealed = anItem({ first: true });
	await receive(school, sendOf([unsealed]));
	await applyWaiting(school);
	expect(stuckItems(school, [oak])).toEqual([]);
	expect(stuckItems(school, 'any')).toEqual([]);
	expect(stuckConcerns(school)).toEqual([
		{ id, code: 'nobody-takes-it', receivedAt: school.clock() }
	]);
	expect(unopened(school).now).toMatchObject({ things: 1, last: school.clock() });
});

test('a page that asks what became of an answer finds it as soon as it was received', async () => {
	const { school, taken, maker, browser } = aPostRoom();
	const lane = await browser.outbox.openLane();
	await (
		await lane.put(browser.answer(maker, 'b'))
	).received;
	expect(taken).toHaveLength(0);
	await caughtUp(school);
	expect(taken).toHaveLength(1);
	await caughtUp(school);
	expect(taken).toHaveLength(1);
});

test('what was received before a crash is applied at the next start', async () => {
	const { school, taken, maker, browser } = aPostRoom();
	const lane = await browser.outbox.openLane();
	await (
		await lane.put(browser.answer(maker, 'b'))
	).received;
	expect(taken).toHaveLength(0);
	await applyAfterStart(school);
	expect(taken).toHaveLength(1);
});

test('a full disk asks for a wait, keeps nothing by halves, and takes everything in once there is room', async () => {
	const { school, taken, maker, browser } = aPostRoom();
	const lane = await browser.outbox.openLane();
	const pages = school.sqlite.pragma('page_count', { simple: true }) as number;
	school.sqlite.pragma(`max_page_count = ${pages}`);
	const big = 'x'.repeat(40_000);
	for (const n of [0, 1, 2]) await lane.put(browser.answer(maker, big + n));
	await browser.outbox.flush();
	expect(browser.state).toMatchObject({ waiting: 3, online: true });
	expect(rows(school)).toEqual([]);
	school.sqlite.pragma(`max_page_count = ${pages * 10}`);
	await browser.waitOut();
	await applyWaiting(school);
	expect(browser.state).toMatchObject({ waiting: 0 });
	expect(taken).toHaveLength(3);
});

test('a disk that fills while items are handed on leaves them waiting, not stuck', async () => {
	const { school, taken, maker, browser } = aPostRoom(({ n }) => {
		if (full && n === 1) throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
	});
	let full = true;
	const lane = await browser.outbox.openLane();
	for (const n of [0, 1]) await lane.put(browser.answer(maker, n));
	await browser.outbox.flush();
	await expect(applyWaiting(school)).rejects.toThrow('full');
	expect(rows(school).map(({ appliedAt, stuck }) => [appliedAt, stuck])).toEqual([
		[null, null],
		[null, null]
	]);
	full = false;
	taken.length = 0;
	await applyWaiting(school);
	expect(taken).toHaveLength(2);
});

test('more sends than the disk can follow are asked to wait', async () => {
	const { school } = aPostRoom();
	const answers = await Promise.all(
		Array.from({ length: 1100 }, () => receive(school, sendOf([anItem()])))
	);
	expect(answers.filter((answer) => 'wait' in answer)).toHaveLength(100);
	expect(rows(school)).toHaveLength(1000);
});

test('nothing of an item’s contents is in the database while it waits', async () => {
	const { school, maker, browser } = aPostRoom();
	const tell = await browser.outbox.openLane({ first: true });
	const words = 'zebra-crossing-behind-the-hall';
	await (
		await tell.put(browser.concern(maker, words))
	).received;
	const found = school.db.select().from(posted).where(eq(posted.first, true)).get();
	expect(JSON.stringify(found?.box?.toString('latin1'))).not.toContain(words);
	expect(school.sqlite.serialize().includes(words)).toBe(false);
});
