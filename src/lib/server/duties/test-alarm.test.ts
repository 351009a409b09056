import { expect, test } from 'vitest';
import { aConcern, somePeople } from '../../../../tests/builders/concern.ts';
import { aSchool } from '../../../../tests/builders/school.ts';
import { DAY, MINUTE } from '../../calendar/instant.ts';
import { audit } from '../audit/tables.ts';
import { deskOf, dotFor } from '../concerns/desk.ts';
import { concernEntries, concerns } from '../concerns/tables.ts';
import { sendMail } from '../mail/send.ts';
import { mail } from '../mail/tables.ts';
import { gotTestAlarm, sendTestAlarm, testAlarmsOf, unanswered } from './test-alarm.ts';

function aSchoolOfPeople() {
	const school = aSchool();
	return { school, ...somePeople(school) };
}
const WITH_DUTY = ['Mr Okoro', 'Mr Rahman', 'Mrs Hughes', 'Mrs Osei'];

test('a test goes to everybody with a duty by mail and to their open pages, and says that it is one', async () => {
	const { school, dsl, governor, admin, teacher } = aSchoolOfPeople();
	const told: string[] = [];
	school.bus.listen((news) => {
		if (news.what === 'concern') told.push(...news.readers);
	});
	sendTestAlarm(school, dsl);
	const taken: { to: string; subject: string; body: string }[] = [];
	await sendMail(school, { send: (letter) => Promise.resolve(void taken.push(letter)) });
	expect(taken).toHaveLength(4);
	for (const { subject, body } of taken) {
		expect(subject).toBe('Only a test: Waymark’s alarm, 09:30');
		expect(body).toContain('This is only a test');
		expect(body).toContain('Nobody has told anything');
	}
	expect(told).toHaveLength(4);
	for (const { id } of [governor, admin, teacher]) expect(told).not.toContain(id);
	expect(testAlarmsOf(school, dsl)[0]?.to.map(({ name }) => name)).toEqual(WITH_DUTY);
});

test('each says once that they got it, and the page has who and when', () => {
	const { school, dsl, deputy, teacher } = aSchoolOfPeople();
	sendTestAlarm(school, dsl);
	const id = unanswered(school, deputy)?.id ?? '';
	school.later(2 * MINUTE);
	gotTestAlarm(school, deputy, id);
	const at = school.clock();
	school.later(MINUTE);
	gotTestAlarm(school, deputy, id);
	gotTestAlarm(school, teacher, id);
	expect(unanswered(school, deputy)).toBeUndefined();
	expect(unanswered(school, dsl)?.by).toBe('Mrs Osei');
	expect(unanswered(school, teacher)).toBeUndefined();
	expect(testAlarmsOf(school, dsl)[0]?.to.map(({ gotAt }) => gotAt)).toEqual([
		null,
		at,
		null,
		null
	]);
	const did = school.db
		.select()
		.from(audit)
		.all()
		.map(({ did }) => did);
	expect(did.filter((one) => one === 'sent-test-alarm')).toHaveLength(1);
	expect(did.filter((one) => one === 'got-test-alarm')).toHaveLength(1);
	school.later(DAY);
	expect(unanswered(school, dsl)).toBeUndefined();
});

test('it is no concern: at no desk, in no chronology, and no dot of a concern', () => {
	const { school, dsl, head } = aSchoolOfPeople();
	sendTestAlarm(school, dsl);
	expect(school.db.select().from(concerns).all()).toEqual([]);
	expect(school.db.select().from(concernEntries).all()).toEqual([]);
	for (const who of [dsl, head]) {
		const { waiting, unconfirmed, closed } = deskOf(school, who);
		expect([...waiting, ...unconfirmed, ...closed]).toEqual([]);
		expect(dotFor(school, who)).toBe(false);
	}
});

test('it holds up no real alert, and is never sent as one with it', async () => {
	const { school, dsl, amina } = aSchoolOfPeople();
	sendTestAlarm(school, dsl);
	aConcern(school, { by: amina });
	const taken: string[] = [];
	await sendMail(school, {
		send: ({ to, subject }) =>
			to === emailOf(school, dsl.id)
				? Promise.resolve(void taken.push(subject))
				: Promise.reject(new Error('no'))
	});
	expect(taken.sort()).toEqual([
		'Only a test: Waymark’s alarm, 09:30',
		'There is something to read in Waymark'
	]);
});

const emailOf = (school: ReturnType<typeof aSchool>, id: string) =>
	school.sqlite.prepare('select email from staff where id = ?').pluck().get(id);

test('it has failed once a mail of it has waited a quarter of an hour, and says whose', async () => {
	const { school, dsl, chair } = aSchoolOfPeople();
	sendTestAlarm(school, dsl);
	const send = ({ to }: { to: string }) =>
		to === emailOf(school, chair.id) ? Promise.reject(new Error('no')) : Promise.resolve();
	await sendMail(school, { send });
	const sentAt = school.clock();
	school.later(14 * MINUTE);
	expect(testAlarmsOf(school, dsl)[0]?.hasFailed).toBe(false);
	school.later(MINUTE);
	const [alarm] = testAlarmsOf(school, dsl);
	expect(alarm?.hasFailed).toBe(true);
	expect(alarm?.to.map(({ mailedAt }) => mailedAt)).toEqual([null, sentAt, sentAt, sentAt]);
	// Its mail is let go of after a while: that is no failure.
	school.db.delete(mail).run();
	expect(testAlarmsOf(school, dsl)[0]?.hasFailed).toBe(false);
});

test('nobody without a duty sends one, and there are ten minutes between two', () => {
	const { school, dsl, head, admin, teacher } = aSchoolOfPeople();
	for (const who of [admin, teacher]) expect(() => sendTestAlarm(school, who)).toThrow('no-duty');
	sendTestAlarm(school, dsl);
	school.later(9 * MINUTE);
	expect(() => sendTestAlarm(school, head)).toThrow('just-sent');
	school.later(MINUTE);
	sendTestAlarm(school, head);
	expect(testAlarmsOf(school, dsl)).toHaveLength(2);
});
