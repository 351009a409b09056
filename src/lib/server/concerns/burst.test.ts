import { expect, test } from 'vitest';
import { aBrowser } from '../../../../tests/builders/browser.ts';
import { aConcern, somePeople } from '../../../../tests/builders/concern.ts';
import { aSchool, type TestSchool } from '../../../../tests/builders/school.ts';
import { MINUTE } from '../../calendar/instant.ts';
import type { ConcernSent } from '../../wire/concern.ts';
import type { Pupil } from '../permissions/who.ts';
import { mail } from '../mail/tables.ts';
import { sendMail } from '../mail/send.ts';
import { applyWaiting } from '../post/apply.ts';
import { noteDevice } from '../post/devices.ts';
import { makerToken } from '../post/maker.ts';
import { receive } from '../post/receive.ts';
import { openPostRoom } from '../post/start.ts';
import { sayItIsAboutAdult } from './about-adult.ts';
import { deskOf } from './desk.ts';
import { receiveConcern } from './receive.ts';
import { concernBursts, concernEntries, concernReaders, concerns } from './tables.ts';

const DEVICE = 'a-browser-with-a-mark';
const ADDRESS = '10.20.30.40';

/** So many, so many seconds apart. */
function many(
	school: TestSchool,
	n: number,
	{
		by,
		seconds = 4,
		device,
		address,
		...said
	}: Partial<ConcernSent> & {
		by?: Pupil;
		seconds?: number;
		device?: string;
		address?: string;
	}
): string[] {
	return Array.from({ length: n }, () => {
		const id = crypto.randomUUID();
		receiveConcern(school, {
			id,
			maker: by?.id ?? null,
			at: school.clock(),
			receivedAt: school.clock(),
			device: device ?? null,
			address,
			contents: { concern: { happened: [], notTell: [], words: 'pizza', ...said } }
		});
		school.later(seconds * 1000);
		return id;
	});
}

/** How many mails go out from now on, minute by minute. */
async function mailsOver(school: TestSchool, minutes: number): Promise<number> {
	let sent = 0;
	const office = { send: async () => void sent++ };
	for (let minute = 0; minute <= minutes; minute++) {
		await sendMail(school, office);
		school.later(MINUTE);
	}
	return sent;
}

test('thirty in two minutes from one browser are all kept, and stand together on the desk', () => {
	const school = aSchool();
	const { amina, oak, dsl } = somePeople(school);
	noteDevice(school, DEVICE, oak, { kind: 'chromebook' });
	const ids = many(school, 30, { by: amina, device: DEVICE });
	const { waiting } = deskOf(school, dsl);
	expect(waiting.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
	expect(new Set(waiting.map(({ burst }) => burst?.id)).size).toBe(1);
	expect(waiting[0]?.burst?.of).toBe('chromebook');
});

test('of thirty there are two mails: one at the first, one for the others', async () => {
	const school = aSchool();
	const { amina } = somePeople(school);
	let sent = 0;
	const office = { send: async () => void sent++ };
	for (let n = 0; n < 30; n++) {
		many(school, 1, { by: amina, device: DEVICE });
		await sendMail(school, office);
		if (n === 0) expect(sent).toBe(1);
	}
	expect(sent).toBe(1);
	expect(await mailsOver(school, 30)).toBe(1);
	// None was dropped on the way.
	expect(
		school.db
			.select()
			.from(mail)
			.all()
			.every(({ sentAt }) => sentAt !== null)
	).toBe(true);
	expect(school.db.select().from(mail).all()).toHaveLength(30);
});

test('two from one browser are two, each with its mail within minutes', async () => {
	const school = aSchool();
	const { amina, dsl } = somePeople(school);
	many(school, 2, { by: amina, device: DEVICE });
	expect(deskOf(school, dsl).waiting.map(({ burst }) => burst)).toEqual([null, null]);
	expect(await mailsOver(school, 5)).toBe(2);
});

test('somebody who has had no mail of it yet gets theirs at once', () => {
	const school = aSchool();
	const { amina, teacher } = somePeople(school);
	many(school, 5, { by: amina, device: DEVICE });
	const from = school.clock();
	many(school, 1, { by: amina, device: DEVICE, tell: teacher.id });
	const atOnce = school.db
		.select()
		.from(mail)
		.all()
		.filter(({ createdAt, nextTryAt }) => createdAt === from && nextTryAt === from);
	expect(atOnce).toHaveLength(1);
});

test.each<[string, Partial<ConcernSent>]>([
	['happening now', { happeningNow: 'yes' }],
	['perhaps happening now', { happeningNow: 'not-sure' }],
	['“I want to hurt myself”', { happened: ['hurt-myself'] }]
])('one that is %s is neither folded nor are its mails held', (_, said) => {
	const school = aSchool();
	const { amina, dsl } = somePeople(school);
	many(school, 6, { by: amina, device: DEVICE });
	const from = school.clock();
	const [quick] = many(school, 1, { by: amina, device: DEVICE, ...said });
	many(school, 6, { by: amina, device: DEVICE });
	const lines = deskOf(school, dsl).waiting;
	expect(lines.find(({ id }) => id === quick)).toMatchObject({ burst: null, state: 'quick' });
	expect(lines.filter(({ burst }) => burst)).toHaveLength(12);
	const rows = school.db.select().from(mail).all();
	expect(rows.filter(({ nextTryAt }) => nextTryAt === from)).toHaveLength(1);
});

test('one about an adult goes to the head at once and is folded for nobody', () => {
	const school = aSchool();
	const { amina, dsl, head, teacher } = somePeople(school);
	many(school, 6, { by: amina, device: DEVICE });
	const from = school.clock();
	many(school, 1, { by: amina, device: DEVICE, aboutAdult: 'yes', adult: teacher.id });
	expect(deskOf(school, head).waiting).toMatchObject([{ burst: null, state: 'quick' }]);
	expect(deskOf(school, dsl).waiting).toHaveLength(6);
	const rows = school.db.select().from(mail).all();
	expect(rows.filter(({ nextTryAt }) => nextTryAt === from)).toHaveLength(1);
});

test('one in a bundle that is found to be about an adult comes out of it', () => {
	const school = aSchool();
	const { amina, head, dsl, teacher } = somePeople(school);
	const [id] = many(school, 6, { by: amina, device: DEVICE });
	sayItIsAboutAdult(school, id as never, dsl, { adult: teacher.id, words: 'He was named.' });
	expect(deskOf(school, head).waiting).toMatchObject([{ id, burst: null }]);
	expect(deskOf(school, dsl).waiting).toHaveLength(5);
});

test('one whose words may name an adult stands alone', () => {
	const school = aSchool();
	const { amina, dsl } = somePeople(school);
	many(school, 5, { by: amina, device: DEVICE });
	const [named] = many(school, 1, { by: amina, device: DEVICE, words: 'mr lund knows' });
	expect(deskOf(school, dsl).waiting.find(({ id }) => id === named)?.burst).toBeNull();
});

test('other browsers, and the same one later, are no part of it', () => {
	const school = aSchool();
	const { amina, dsl } = somePeople(school);
	many(school, 3, { by: amina, device: DEVICE });
	many(school, 3, { by: amina, device: 'another-browser-with-a-mark' });
	school.later(3 * MINUTE);
	many(school, 3, { by: amina, device: DEVICE });
	expect(deskOf(school, dsl).waiting.some(({ burst }) => burst)).toBe(false);
});

test('what a queue brings late is told apart by when it was said', () => {
	const school = aSchool();
	const { amina, dsl } = somePeople(school);
	const now = school.clock();
	for (let n = 0; n < 6; n++)
		receiveConcern(school, {
			id: crypto.randomUUID(),
			maker: amina.id,
			at: now - n * 20 * MINUTE,
			receivedAt: now,
			device: DEVICE,
			contents: { concern: { happened: [], notTell: [], words: 'pizza' } }
		});
	expect(deskOf(school, dsl).waiting.some(({ burst }) => burst)).toBe(false);
});

test('the same one sent ten times is one', () => {
	const school = aSchool();
	const { amina, dsl } = somePeople(school);
	const id = crypto.randomUUID();
	for (let n = 0; n < 10; n++) aConcern(school, { by: amina, id, words: 'pizza' });
	expect(deskOf(school, dsl).waiting).toHaveLength(1);
	expect(school.db.select().from(mail).all()).toHaveLength(1);
});

test('from a page nobody had signed in on, by the post, they are known by their address', async () => {
	const school = aSchool();
	const { dsl } = somePeople(school);
	openPostRoom(school);
	const browser = aBrowser(school, {
		post: async (body) => ({ status: 200, body: await receive(school, JSON.parse(body), ADDRESS) })
	});
	for (let n = 0; n < 5; n++) {
		const lane = await browser.outbox.openLane({ first: true });
		const { received } = await lane.put(browser.concern(null, `pizza ${n}`));
		await received;
		await applyWaiting(school);
	}
	const { unconfirmed } = deskOf(school, dsl);
	expect(unconfirmed.map(({ burst }) => burst?.of)).toEqual(Array(5).fill('address'));
});

test('by a pupil’s token the browser counts, not the school’s one address', async () => {
	const school = aSchool();
	const { amina, dsl } = somePeople(school);
	openPostRoom(school);
	for (let n = 0; n < 5; n++) {
		const browser = aBrowser(school, {
			post: async (body) => ({
				status: 200,
				body: await receive(school, JSON.parse(body), ADDRESS)
			})
		});
		const lane = await browser.outbox.openLane({ first: true });
		const token = makerToken(school, amina.id, `browser-number-${n}-mark`);
		await (
			await lane.put(browser.concern(token, `pizza ${n}`))
		).received;
		await applyWaiting(school);
	}
	expect(deskOf(school, dsl).waiting.map(({ burst }) => burst)).toEqual(Array(5).fill(null));
});

test('the place is written nowhere', () => {
	const school = aSchool();
	somePeople(school);
	many(school, 6, { address: ADDRESS });
	expect(school.db.select().from(concernBursts).all()).toHaveLength(6);
	const all = [concernBursts, concerns, concernReaders, concernEntries, mail].flatMap((table) =>
		school.db.select().from(table).all()
	);
	const digest = school.keys.digest(ADDRESS, 'burst-address');
	expect(JSON.stringify(all)).not.toContain(ADDRESS);
	expect(JSON.stringify(all)).not.toContain(digest);
});
