import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { aBrowser } from '../../../../tests/builders/browser.ts';
import { aClass, aPupil, aSchool, type TestSchool } from '../../../../tests/builders/school.ts';
import { DAY } from '../../calendar/instant.ts';
import type { ItemId, LaneId, PupilId } from '../../wire/ids.ts';
import { applyWaiting } from './apply.ts';
import { STUCK_CODES } from './handed-in.ts';
import { makerToken } from './maker.ts';
import { receive } from './receive.ts';
import { openPostRoom } from './start.ts';
import { stuckConcerns, stuckOfNobody, stuckWorkOf } from './stuck.ts';
import { posted } from './tables.ts';

function aStuckItem(school: TestSchool, stuck: string, pupil: PupilId | null): void {
	const at = school.clock();
	school.db
		.insert(posted)
		.values({
			id: randomUUID() as ItemId,
			v: 1,
			lane: randomUUID() as LaneId,
			n: 0,
			first: false,
			sentAt: at,
			receivedAt: at,
			stuck,
			stuckAt: at,
			pupil
		})
		.run();
}

test.each([...STUCK_CODES, 'a-code-of-an-older-version'])(
	'work stuck by %s is on its class’s page with name and why, or else on the page of nobody’s',
	(code) => {
		const school = aSchool();
		const [oak, ash] = [aClass(school), aClass(school)];
		const pupil = aPupil(school, { in: oak, name: 'Amina' });
		aStuckItem(school, code, pupil.id);
		expect(stuckWorkOf(school, oak)).toMatchObject([
			{ shownName: 'Amina', code, receivedAt: school.clock() }
		]);
		expect(stuckWorkOf(school, ash)).toEqual([]);
		expect(stuckOfNobody(school)).toEqual([]);

		aStuckItem(school, code, null);
		aStuckItem(school, code, 'erased' as PupilId);
		expect(stuckWorkOf(school, oak)).toHaveLength(1);
		expect(stuckOfNobody(school)).toMatchObject([{ code, things: 2 }]);
		for (const { words } of [...stuckWorkOf(school, oak), ...stuckOfNobody(school)])
			expect([words.why, words.mend].every((say) => say.length > 10)).toBe(true);
	}
);

test('no two codes are told in the same words', () => {
	const school = aSchool();
	for (const code of STUCK_CODES) aStuckItem(school, code, null);
	expect(new Set(stuckOfNobody(school).map(({ words }) => words.why)).size).toBe(
		STUCK_CODES.length
	);
});

test('what a newer browser made stands under the child’s name where its token can be read', async () => {
	const school = aSchool();
	openPostRoom(school);
	const oak = aClass(school);
	const pupil = aPupil(school, { in: oak, name: 'Amina' });
	const browser = aBrowser(school);
	const lane = await browser.outbox.openLane();
	const maker = makerToken(school, pupil.id, 'device');
	await (
		await lane.put({ what: 'dance', maker, at: 0, steps: 3 } as never)
	).received;
	await applyWaiting(school);
	expect(stuckWorkOf(school, oak)).toMatchObject([
		{ shownName: 'Amina', code: 'contents-not-understood' }
	]);
	expect(stuckOfNobody(school)).toEqual([]);
});

test('what a stranger sends is one line however much it is, and is no longer new after a while', async () => {
	const school = aSchool();
	openPostRoom(school);
	const items = Array.from({ length: 40 }, () => ({
		v: 1,
		id: randomUUID(),
		lane: randomUUID(),
		n: 0,
		first: false,
		box: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
	}));
	const at = school.clock();
	await receive(school, { v: 1, now: at, lanes: {}, items });
	await applyWaiting(school);
	expect(stuckOfNobody(school)).toMatchObject([
		{ code: 'no-lane-key', things: 40, first: at, last: at }
	]);
	school.later(29 * DAY);
	expect(stuckOfNobody(school, school.clock() - 28 * DAY)).toEqual([]);
	expect(stuckOfNobody(school)).toHaveLength(1);
});

test('a stuck concern is on no page of stuck work', async () => {
	const school = aSchool();
	openPostRoom(school, {});
	const oak = aClass(school);
	const pupil = aPupil(school, { in: oak });
	const browser = aBrowser(school);
	const maker = makerToken(school, pupil.id, 'device');
	const tell = await browser.outbox.openLane({ first: true });
	await (
		await tell.put(browser.concern(maker, 'help'))
	).received;
	await applyWaiting(school);
	expect(stuckConcerns(school)).toHaveLength(1);
	expect(stuckWorkOf(school, oak)).toEqual([]);
	expect(stuckOfNobody(school)).toEqual([]);
});
