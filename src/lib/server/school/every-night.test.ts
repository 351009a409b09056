import { and, eq, isNull } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBrowser } from '../../../../tests/builders/browser.ts';
import { aClass, aPupil, aSchool, type TestSchool } from '../../../../tests/builders/school.ts';
import { checked, checkOf, theEdition } from '../../../../tests/builders/work.ts';
import { DAY, HOUR } from '../../calendar/instant.ts';
import { concerns } from '../concerns/tables.ts';
import { applyWaiting } from '../post/apply.ts';
import { makerToken } from '../post/maker.ts';
import { receive } from '../post/receive.ts';
import { openPostRoom } from '../post/start.ts';
import { unopened, stuckItems } from '../post/stuck.ts';
import { deviceDays, devices, lanes, posted } from '../post/tables.ts';
import { join } from '../sign-in/join.ts';
import { responses } from '../teaching/tables.ts';
import { EVERY_NIGHT } from './every-night.ts';
import { keepWorking } from './keep-working.ts';
import { due } from './tables.ts';

/** One round of the school's loop, now. */
const oneRound = (school: TestSchool) => keepWorking(school, undefined)();

/** A school with an answer and a concern taken in. */
async function withWork() {
	const school = aSchool();
	openPostRoom(school);
	const pupil = aPupil(school, { in: aClass(school, { id: 'OAK' }) });
	const maker = makerToken(school, pupil.id, 'device');
	const browser = aBrowser(school);
	const edition = theEdition(school);
	const attempt = { lesson: edition.id, hash: edition.hash };
	const lane = await browser.outbox.openLane();
	await lane.put({ ...browser.answer(maker, 0), what: 'open', attempt } as never);
	await lane.put({
		what: 'response',
		maker,
		at: school.clock(),
		attempt,
		activity: checkOf(edition, 'before').id,
		kind: 'check',
		response: checked(edition, 'a', true)
	});
	const tell = await browser.outbox.openLane({ first: true });
	await tell.put(browser.concern(maker, 'help'));
	await browser.outbox.flush();
	await applyWaiting(school);
	const counts = () =>
		Object.fromEntries(
			Object.entries({ posted, lanes, responses, concerns, devices, deviceDays }).map(
				([name, table]) => [name, school.db.select().from(table).all().length]
			)
		);
	const again = async () => {
		for (const send of browser.sent) await receive(school, send);
		await applyWaiting(school);
	};
	return { school, pupil, browser, counts, again };
}

test('a repeat is known for thirteen months, and harmless ever after', async () => {
	const { school, counts, again } = await withWork();
	expect(counts()).toMatchObject({ posted: 3, lanes: 2, responses: 1, concerns: 1 });
	school.later(395 * DAY);
	oneRound(school);
	expect(counts()).toMatchObject({ posted: 3, lanes: 2 });
	await again();
	expect(counts()).toMatchObject({ posted: 3, lanes: 2, responses: 1, concerns: 1 });

	school.later(3 * DAY);
	oneRound(school);
	expect(counts()).toMatchObject({ posted: 0, lanes: 0, responses: 1, concerns: 1 });
	await again();
	expect(counts()).toMatchObject({ responses: 1, concerns: 1 });
});

test('work that could never be used goes after thirteen months; a concern that couldn’t be opened stays', async () => {
	const school = aSchool();
	openPostRoom(school);
	const item = (id: string, first: boolean) => ({
		v: 1,
		id,
		lane: id,
		n: 0,
		first,
		box: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
	});
	const [work, concern] = [
		'1a9b1c1e-0000-4000-8000-000000000001',
		'1a9b1c1e-0000-4000-8000-000000000002'
	];
	const items = [item(work ?? '', false), item(concern ?? '', true)];
	await receive(school, { v: 1, now: 0, lanes: {}, items });
	await applyWaiting(school);
	expect(stuckItems(school, 'any')).toHaveLength(1);
	school.later(397 * DAY);
	oneRound(school);
	expect(stuckItems(school, 'any')).toEqual([]);
	expect(unopened(school).now).toMatchObject({ things: 1 });
	expect(school.db.select({ id: posted.id }).from(posted).all()).toEqual([{ id: concern }]);
});

test('a device nobody signed in on for thirteen months is forgotten', async () => {
	const { school, pupil, counts } = await withWork();
	join(school, pupil.id, 'blue kite seven', 'long-gone');
	school.later(200 * DAY);
	join(school, pupil.id, 'blue kite seven', 'still-used');
	school.later(198 * DAY);
	oneRound(school);
	expect(school.db.select({ id: devices.id }).from(devices).all()).toEqual([{ id: 'still-used' }]);
	expect(counts()).toMatchObject({ deviceDays: 1 });
});

test('the night’s work is planned once, and again for the night after', async () => {
	const school = aSchool();
	const planned = () =>
		school.db
			.select()
			.from(due)
			.where(and(eq(due.work, EVERY_NIGHT), isNull(due.doneAt)))
			.all();
	for (let n = 0; n < 3; n++) oneRound(school);
	expect(planned()).toHaveLength(1);
	const [first] = planned();
	expect((first?.at ?? 0) - school.clock()).toBeLessThan(24 * HOUR);
	school.later(DAY);
	oneRound(school);
	expect(planned()).toHaveLength(1);
	expect(planned()[0]?.at).toBeGreaterThan(school.clock());
	expect(school.db.select().from(due).where(eq(due.work, EVERY_NIGHT)).all()).toHaveLength(2);
});
