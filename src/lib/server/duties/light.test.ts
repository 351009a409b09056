import { expect, test } from 'vitest';
import { aConcern, somePeople } from '../../../../tests/builders/concern.ts';
import { aSchool, aStaff } from '../../../../tests/builders/school.ts';
import { DAY, MINUTE } from '../../calendar/instant.ts';
import { alertAgain } from '../concerns/alert-again.ts';
import { sayItIsAboutAdult } from '../concerns/about-adult.ts';
import { sendMail, type MailState } from '../mail/send.ts';
import { queueOf } from '../mail/queue-stands.ts';
import { askMailServer } from '../mail/server-answers.ts';
import { doWhatIsDue } from '../school/due.ts';
import { set } from '../school/settings.ts';
import { goAway } from './away.ts';
import { lightOf, troubleIn } from './light.ts';
import { sendTestAlarm } from './test-alarm.ts';

const WORKS = { 'alert-again': alertAgain };
const takes = { send: () => Promise.resolve(), answers: () => Promise.resolve() };
const refuses = { send: () => Promise.reject(new Error('no')) };

function aSchoolOfPeople() {
	const school = aSchool();
	set(school, 'secondFactor', false);
	return { school, ...somePeople(school) };
}

const WELL: Pick<MailState, 'isFailing' | 'lateSince'> = { isFailing: false, lateSince: null };
test.each([
	['well', { isSetUp: true, server: { answers: true }, mail: WELL, hasTestFailed: false }, null],
	['not asked yet', { isSetUp: true, server: undefined, mail: WELL, hasTestFailed: false }, null],
	[
		'no mail is set up',
		{ isSetUp: false, server: undefined, mail: WELL, hasTestFailed: true },
		'not-set-up'
	],
	[
		'the server doesn’t answer',
		{ isSetUp: true, server: { answers: false }, mail: WELL, hasTestFailed: false },
		'no-answer'
	],
	[
		'a mail is late',
		{
			isSetUp: true,
			server: { answers: true },
			mail: { isFailing: true, lateSince: 1 },
			hasTestFailed: false
		},
		'late'
	],
	[
		'a mail failed once',
		{
			isSetUp: true,
			server: { answers: true },
			mail: { isFailing: true, lateSince: null },
			hasTestFailed: false
		},
		'failing'
	],
	[
		'the last test failed',
		{ isSetUp: true, server: { answers: true }, mail: WELL, hasTestFailed: true },
		'test-failed'
	]
] as const)('the light: %s', (_, now, trouble) => expect(troubleIn(now)).toBe(trouble));

test('it says when the last concern, alert and mail went through', async () => {
	const { school, dsl, amina } = aSchoolOfPeople();
	expect(lightOf(school, dsl, true)).toMatchObject({
		trouble: null,
		lastConcernAt: null,
		lastAlertAt: null,
		mail: { lastSentAt: null }
	});
	const came = school.clock();
	aConcern(school, { by: amina, happeningNow: 'yes' });
	await sendMail(school, takes);
	await askMailServer(school, takes);
	school.later(15 * MINUTE);
	doWhatIsDue(school, WORKS);
	expect(lightOf(school, dsl, true)).toMatchObject({
		lastConcernAt: came,
		lastAlertAt: school.clock(),
		serverAnsweredAt: came,
		mail: { lastSentAt: came, waiting: 0 }
	});
	sendTestAlarm(school, dsl);
	expect(lightOf(school, dsl, true).test).toEqual({ at: school.clock(), got: 0, of: 4 });
});

test('a mail to its reader that waits too long turns it red', async () => {
	const { school, dsl, amina } = aSchoolOfPeople();
	aConcern(school, { by: amina });
	await sendMail(school, refuses);
	expect(lightOf(school, dsl, true).trouble).toBe('failing');
	school.later(15 * MINUTE);
	expect(lightOf(school, dsl, true).trouble).toBe('late');
});

test('nothing in it ever comes from a concern about its reader, nor from mail about it that went or waits', async () => {
	for (const accused of ['dsl', 'deputy', 'head', 'chair'] as const)
		for (const office of [takes, refuses]) {
			const { school, amina, ...people } = aSchoolOfPeople();
			const who = people[accused];
			aConcern(school, { by: amina, words: 'help' });
			await sendMail(school, takes);
			await askMailServer(school, takes);
			school.later(20 * MINUTE);
			const looks = () => lightOf(school, who, true);
			const before = looks();
			aConcern(school, { by: amina, aboutAdult: 'yes', adult: who.id, happeningNow: 'yes' });
			expect(looks()).toEqual(before);
			await sendMail(school, office);
			expect(looks()).toEqual(before);
			expect(before.lastConcernAt === null).toBe(accused === 'head' || accused === 'chair');
		}
});

test('nor by covering: away or not, the light of whom it is about stays as it was', async () => {
	const { school, amina, dsl, deputy, head, chair } = aSchoolOfPeople();
	const week = { from: '2026-11-23', back: '2026-11-30' };
	goAway(school, dsl, { ...week, cover: deputy.id });
	goAway(school, head, { ...week, cover: chair.id });
	await sendMail(school, takes);
	for (const who of [deputy, chair]) {
		const before = lightOf(school, who, true);
		aConcern(school, { by: amina, aboutAdult: 'yes', adult: who.id });
		aConcern(school, { by: amina, aboutAdult: 'no', words: `${who.name} hurt me` });
		await sendMail(school, takes);
		expect(lightOf(school, who, true)).toEqual(before);
	}
});

test('one that turns out to be about its reader goes from it', () => {
	const { school, dsl, deputy, amina } = aSchoolOfPeople();
	const before = lightOf(school, dsl, true).lastConcernAt;
	const id = aConcern(school, { by: amina });
	expect(lightOf(school, dsl, true).lastConcernAt).toBe(school.clock());
	sayItIsAboutAdult(school, id, deputy, { adult: dsl.id, words: '' });
	expect(lightOf(school, dsl, true).lastConcernAt).toBe(before);
});

test('one that was open to its reader and has come to name them is none of it any more', () => {
	const { school, dsl, amina } = aSchoolOfPeople();
	aConcern(school, { by: amina, words: 'Mrs Nightingale hurt me' });
	expect(lightOf(school, dsl, true)).toMatchObject({
		lastConcernAt: school.clock(),
		lastAlertAt: school.clock()
	});
	school.sqlite.prepare('update staff set name = ? where id = ?').run('Mrs Nightingale', dsl.id);
	expect(lightOf(school, dsl, true)).toMatchObject({ lastConcernAt: null, lastAlertAt: null });
});

test('who looks after the machine sees that it answers, and no mail of the day: they may be the head', async () => {
	const { school, amina, chair } = aSchoolOfPeople();
	const both = aStaff(school, { name: 'Ms Whitlock', roles: ['head', 'admin'] });
	await askMailServer(school, takes);
	const before = queueOf(school, both, true);
	expect(before).toMatchObject({ answers: true, answeredAt: school.clock(), stands: false });
	aConcern(school, { by: amina, aboutAdult: 'yes', adult: both.id });
	await sendMail(school, refuses);
	school.later(60 * MINUTE);
	expect(queueOf(school, both, true)).toEqual(before);
	await sendMail(school, takes);
	expect(queueOf(school, both, true)).toEqual(before);
	aConcern(school, { by: amina, aboutAdult: 'yes', adult: chair.id });
	await sendMail(school, refuses);
	school.later(DAY);
	expect(queueOf(school, both, true).stands).toBe(true);
});
