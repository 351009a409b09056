import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { aBrowser } from '../../../../tests/builders/browser.ts';
import { somePeople } from '../../../../tests/builders/concern.ts';
import { aSchool, aStaff, type TestSchool } from '../../../../tests/builders/school.ts';
import { DAY, HOUR } from '../../calendar/instant.ts';
import { audit } from '../audit/tables.ts';
import { putAside } from '../concerns/put-aside.ts';
import { tellOfStuckConcerns } from '../concerns/tell-of-stuck.ts';
import { mail } from '../mail/tables.ts';
import { applyAfterStart, applyWaiting } from './apply.ts';
import { makerToken } from './maker.ts';
import { receive } from './receive.ts';
import { openPostRoom } from './start.ts';
import { stuckConcerns, unopened } from './stuck.ts';
import { posted } from './tables.ts';

/** What any script may post: it is well-formed, and nobody can open it. */
async function junk(school: TestSchool, things = 1): Promise<void> {
	const items = Array.from({ length: things }, () => ({
		v: 1,
		id: randomUUID(),
		lane: randomUUID(),
		n: 0,
		first: true,
		box: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
	}));
	await receive(school, { v: 1, now: school.clock(), lanes: {}, items });
	await applyWaiting(school);
	tellOfStuckConcerns(school);
}

const mails = (school: TestSchool) => school.db.select().from(mail).all().length;

/** A school whose room for concerns takes none, so that what is opened is stuck all the same. */
function aSchoolThatTakesNone() {
	const school = aSchool();
	openPostRoom(school, {});
	return { school, people: somePeople(school) };
}

async function tell(school: TestSchool, maker: string | null): Promise<void> {
	const lane = await aBrowser(school).outbox.openLane({ first: true });
	const put = await lane.put({
		what: 'concern',
		maker,
		at: school.clock(),
		concern: { happened: [], notTell: [], words: 'help' }
	});
	await put.received;
	await applyWaiting(school);
	tellOfStuckConcerns(school);
}

test('what nobody can open is one line with how many and when, and one mail a day', async () => {
	const { school } = aSchoolThatTakesNone();
	const first = school.clock();
	await junk(school);
	// The lead, the deputy and the head.
	expect(mails(school)).toBe(3);
	school.later(HOUR);
	await junk(school, 40);
	expect(mails(school)).toBe(3);
	expect(stuckConcerns(school)).toEqual([]);
	expect(unopened(school).now).toEqual({ things: 41, first, last: school.clock() });
	school.later(DAY);
	tellOfStuckConcerns(school);
	tellOfStuckConcerns(school);
	expect(mails(school)).toBe(6);
	school.later(DAY);
	tellOfStuckConcerns(school);
	expect(mails(school)).toBe(6);
});

test.each([
	['a child’s own', true],
	['one from a page nobody signed in on', false]
])(
	'%s that was opened and could not be taken in stays by itself, and alerts at once',
	async (_, isSigned) => {
		const { school, people } = aSchoolThatTakesNone();
		await junk(school);
		await tell(school, isSigned ? makerToken(school, people.amina.id, 'device') : null);
		await tell(school, isSigned ? makerToken(school, people.amina.id, 'device') : null);
		expect(stuckConcerns(school).map(({ code }) => code)).toEqual([
			'nobody-takes-it',
			'nobody-takes-it'
		]);
		expect(unopened(school).now?.things).toBe(1);
		expect(mails(school)).toBe(9);
	}
);

test.each([
	['our token', true, 1, 0],
	['a made-up token', false, 0, 1]
])('what a newer browser sent with %s', async (_, isOurs, alone, bundled) => {
	const { school, people } = aSchoolThatTakesNone();
	const maker = isOurs ? makerToken(school, people.amina.id, 'device') : '1.e30.x';
	const lane = await aBrowser(school).outbox.openLane({ first: true });
	const put = await lane.put({ what: 'telling', maker, at: 0, concern: { mood: 3 } } as never);
	await put.received;
	await applyWaiting(school);
	expect(stuckConcerns(school)).toHaveLength(alone);
	expect(unopened(school).now?.things ?? 0).toBe(bundled);
});

test('the chair is told too where the head is the lead', async () => {
	const school = aSchool();
	openPostRoom(school);
	aStaff(school, { roles: ['head', 'dsl'] });
	aStaff(school, { roles: ['chair'] });
	await junk(school);
	expect(mails(school)).toBe(2);
});

test('a lead puts the bundle aside with a reason; nothing is dropped, and what comes after shows', async () => {
	const { school, people } = aSchoolThatTakesNone();
	await junk(school, 3);
	school.later(HOUR);
	putAside(school, people.dsl, 'The network’s log shows one laptop.');
	expect(unopened(school)).toEqual({
		now: null,
		aside: [
			{
				things: 3,
				at: school.clock(),
				by: people.dsl.name,
				why: 'The network’s log shows one laptop.'
			}
		]
	});
	expect(school.db.select().from(posted).all()).toHaveLength(3);
	expect(
		school.db
			.select()
			.from(audit)
			.all()
			.map(({ by, did }) => [by, did])
	).toEqual([[`staff/${people.dsl.id}`, 'put-unopened-aside']]);
	await applyAfterStart(school);
	expect(unopened(school).now).toBeNull();
	await junk(school, 2);
	expect(unopened(school).now?.things).toBe(2);
});

test('nobody but a lead puts it aside, not without a reason, and never a concern that was opened', async () => {
	const { school, people } = aSchoolThatTakesNone();
	await junk(school);
	for (const who of [people.deputy, people.head, people.admin])
		expect(() => putAside(school, who, 'x')).toThrow('not-yours-to-do');
	expect(() => putAside(school, people.dsl, '  ')).toThrow('no-reason');
	await tell(school, null);
	putAside(school, people.dsl, 'junk');
	expect(stuckConcerns(school)).toHaveLength(1);
	expect(() => putAside(school, people.dsl, 'again')).toThrow('nothing-to-put-aside');
});
