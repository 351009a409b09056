import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { aBrowser } from '../../../../tests/builders/browser.ts';
import { aClass, aPupil, aSchool, type TestSchool } from '../../../../tests/builders/school.ts';
import { HOUR } from '../../calendar/instant.ts';
import { concerns } from '../concerns/tables.ts';
import { tellByForm } from '../concerns/tell-form.ts';
import { NOBODY } from '../permissions/who.ts';
import { Allowance, AN_HOUR } from './allowance.ts';
import { applyWaiting } from './apply.ts';
import { makerToken } from './maker.ts';
import { receive } from './receive.ts';
import { roomOf } from './room.ts';
import { openPostRoom } from './start.ts';
import { lanes, posted } from './tables.ts';

const HALF_A_MEGABYTE = 'A'.repeat(500_000);

function aPostRoom() {
	const school = aSchool();
	const taken: string[] = [];
	openPostRoom(school, {
		work: (_, { id }) => void taken.push(id),
		concern: (_, { id }) => void taken.push(id)
	});
	return { school, taken, oak: aClass(school) };
}

const junk = (first = false) => ({
	v: 1,
	id: randomUUID(),
	lane: randomUUID(),
	n: 0,
	first,
	box: HALF_A_MEGABYTE
});
const sendOf = (items: unknown[]) => ({ v: 1, now: 0, lanes: {}, items });

/** A machine that sends until nothing more is taken. @returns bytes it made us keep */
async function flood(school: TestSchool, from: string, first = false): Promise<number> {
	for (let n = 0; n < 1000; n++) {
		const answer = await receive(school, sendOf([junk(first), junk(first)]), from);
		if (!('received' in answer) || answer.received.length === 0)
			return n * 2 * HALF_A_MEGABYTE.length;
		await applyWaiting(school);
	}
	throw new Error('there was no end to it');
}

/** An outbox whose sends come from this address. */
const aBrowserAt = (school: TestSchool, from: string) =>
	aBrowser(school, {
		async post(body) {
			const answer = await receive(school, JSON.parse(body), from);
			if ('wait' in answer) return { status: 503, wait: answer.wait * 1000, body: undefined };
			return { status: 200, body: answer };
		}
	});

test('420 children behind one address, each with work and something to tell, meet no limit', async () => {
	const { school, taken, oak } = aPostRoom();
	const [pupil] = [aPupil(school, { in: oak })];
	const drawing = 'x'.repeat(60_000);
	await Promise.all(
		Array.from({ length: 420 }, async () => {
			const { outbox, ...browser } = aBrowserAt(school, 'the school');
			const lane = await outbox.openLane();
			const maker = makerToken(school, pupil.id, randomUUID());
			await lane.put(browser.answer(maker, 'b'));
			await lane.put(browser.answer(maker, drawing));
			const tell = await outbox.openLane({ first: true });
			await tell.put(browser.concern(null, 'something worried me '.repeat(40)));
			await outbox.flush();
		})
	);
	await applyWaiting(school);
	expect(taken).toHaveLength(3 * 420);
	expect(roomOf(school).allowance.ranOutAt).toBeUndefined();
}, 60_000);

test.each([
	['work', false],
	['concerns', true]
])('a machine that sends made-up %s fills no disk', async (_, first) => {
	const { school } = aPostRoom();
	const kept = await flood(school, 'a machine', first);
	expect(kept).toBeGreaterThan(AN_HOUR.address / 2);
	expect(kept).toBeLessThanOrEqual(AN_HOUR.address + 2 * HALF_A_MEGABYTE.length);
	expect(school.db.select({ id: posted.id }).from(posted).all()).toHaveLength(
		kept / HALF_A_MEGABYTE.length
	);
	expect(await flood(school, 'a machine', first)).toBe(0);
	school.later(HOUR / 2);
	expect(await flood(school, 'a machine', first)).toBeLessThanOrEqual(AN_HOUR.address / 2 + 1e6);
	expect(roomOf(school).allowance.ranOutAt).toBe(school.clock());
});

test('a signed-in child on the same address is not held up, and nothing of theirs is lost', async () => {
	const { school, taken, oak } = aPostRoom();
	const pupil = aPupil(school, { in: oak });
	await flood(school, 'the school');
	const { outbox, ...browser } = aBrowserAt(school, 'the school');
	const maker = makerToken(school, pupil.id, 'device');
	const lane = await outbox.openLane();
	await lane.put(browser.answer(maker, 'b'));
	const told = await outbox.openLane({ first: true });
	await told.put(browser.concern(maker, 'help'));
	const unsigned = await outbox.openLane({ first: true });
	const waits = await unsigned.put(browser.concern(null, 'help me too'));
	await outbox.flush();
	await applyWaiting(school);
	expect(taken).toHaveLength(2);
	expect(await unsigned.read()).toHaveLength(1);

	school.later(HOUR / 4);
	await outbox.flush();
	await applyWaiting(school);
	expect(taken).toContain(waits.id);
});

test('what one address does holds up no other, until all of them together do', async () => {
	const { school, taken } = aPostRoom();
	await flood(school, 'one');
	const { outbox, ...browser } = aBrowserAt(school, 'another');
	await (await outbox.openLane({ first: true })).put(browser.concern(null, 'help'));
	await outbox.flush();
	await applyWaiting(school);
	expect(taken).toHaveLength(1);
	for (const from of ['two', 'three', 'four', 'five']) await flood(school, from);
	expect(await flood(school, 'six')).toBe(0);
});

test('what is sent again counts once', async () => {
	const { school } = aPostRoom();
	const send = sendOf([junk(), junk()]);
	for (let n = 0; n < 40; n++) {
		expect(await receive(school, send, 'a bad network')).toMatchObject({
			received: [expect.any(String), expect.any(String)]
		});
		await applyWaiting(school);
	}
	expect(roomOf(school).allowance.ranOutAt).toBeUndefined();
});

test('keys of lanes that no item is in are not kept', async () => {
	const { school } = aPostRoom();
	const key = { keyId: 'k', sealedKey: 'AAAA' };
	const item = { ...junk(), box: 'AAAA' };
	const sent = { ...sendOf([item]), lanes: { [item.lane]: key, [randomUUID()]: key } };
	await receive(school, sent);
	expect(school.db.select().from(lanes).all()).toMatchObject([{ id: item.lane }]);
});

test('what can’t be opened as fast as it comes is bounded too', () => {
	const allowance = new Allowance();
	allowance.taken('a machine', 'x', 500_000_000);
	expect(allowance.isOver('anybody', 0)).toBe(true);
	allowance.opened('x', true, 0);
	expect(allowance.isOver('anybody', 0)).toBe(false);
});

test('the plain page stays open while somebody floods the post, and has an end of its own', async () => {
	const school = aSchool();
	openPostRoom(school);
	await flood(school, 'the school');
	const form = () => {
		const said = new FormData();
		said.set('id', randomUUID());
		said.set('words', 'help');
		return said;
	};
	expect(() => tellByForm(school, NOBODY, form())).not.toThrow();
	roomOf(school).allowance.count('the plain page', AN_HOUR.address, school.clock());
	expect(() => tellByForm(school, NOBODY, form())).toThrow();
});

test('the same form posted again counts once, and is still received where there is no room left', () => {
	const school = aSchool();
	openPostRoom(school);
	const said = new FormData();
	said.set('id', randomUUID());
	said.set('words', 'help');
	tellByForm(school, NOBODY, said);
	// Room for one more as large as this one.
	roomOf(school).allowance.count('the plain page', AN_HOUR.address - 12_000, school.clock());
	for (let times = 0; times < 50; times++) tellByForm(school, NOBODY, said);
	const other = new FormData();
	other.set('id', randomUUID());
	other.set('words', 'me too');
	expect(() => tellByForm(school, NOBODY, other)).not.toThrow();
	roomOf(school).allowance.count('the plain page', AN_HOUR.address, school.clock());
	expect(() => tellByForm(school, NOBODY, said)).not.toThrow();
	expect(school.db.select().from(concerns).all()).toHaveLength(2);
});
