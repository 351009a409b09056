import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { expect, onTestFinished, test } from 'vitest';
import { aConcern, somePeople } from '../../../../tests/builders/concern.ts';
import { aSchool, aStaff } from '../../../../tests/builders/school.ts';
import { MINUTE } from '../../calendar/instant.ts';
import { isMailSetUp, postOfficeOf, type PostOffice } from './post-office.ts';
import { mailState, sendMail } from './send.ts';
import { askMailServer, mailServerOf } from './server-answers.ts';
import { mail } from './tables.ts';
import { writeMail } from './write.ts';

/** A mail server on this machine, and what it took. */
async function aMailServer(): Promise<{
	office: PostOffice;
	taken: string[];
	refuse: boolean;
	close: () => Promise<void>;
}> {
	const server = { taken: [] as string[], refuse: false };
	const smtp = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onData(stream, session, done) {
			let text = '';
			stream.on('data', (some: Buffer) => (text += some.toString()));
			stream.on('end', () => {
				if (server.refuse) return done(new Error('no room'));
				const to = session.envelope.rcptTo.map(({ address }) => address).join();
				server.taken.push(`to: ${to}\n${text}`);
				done();
			});
		}
	});
	await new Promise<void>((listening) => smtp.listen(0, '127.0.0.1', listening));
	const close = () => new Promise<void>((closed) => smtp.close(() => closed()));
	onTestFinished(close);
	const { port } = smtp.server.address() as AddressInfo;
	const office = postOfficeOf({
		WAYMARK_SMTP: `smtp://127.0.0.1:${port}`,
		WAYMARK_MAIL_FROM: 'waymark@fernlow.test'
	});
	if (!office) throw new Error('no post office');
	return Object.assign(server, { office, close });
}

test('a concern’s mail arrives, and says only that there is something to read', async () => {
	const school = aSchool();
	const people = somePeople(school);
	const server = await aMailServer();
	aConcern(school, { by: people.amina, words: 'they keep adding me back' });
	await sendMail(school, server.office);
	expect(server.taken).toHaveLength(1);
	expect(server.taken[0]).toContain('There is something to read in Waymark');
	expect(server.taken[0]).not.toMatch(/Amina|Oak|adding|concern|safeguarding/i);
	expect(mailState(school, people.dsl)).toEqual({
		lastSentAt: school.clock(),
		waiting: 0,
		waitingSince: null,
		isFailing: false,
		lateSince: null
	});
});

test('the mail server down: tried again with growing waits, then sent once', async () => {
	const school = aSchool();
	const dsl = aStaff(school, { roles: ['dsl'], email: 'dsl@fernlow.test' });
	const server = await aMailServer();
	writeMail(school, [dsl.id]);
	server.refuse = true;
	const triedAfter: number[] = [];
	for (let minute = 0; minute <= 30; minute++) {
		const before = school.db.select().from(mail).get()?.tries;
		await sendMail(school, server.office);
		if (school.db.select().from(mail).get()?.tries !== before) triedAfter.push(minute);
		school.later(MINUTE);
	}
	expect(triedAfter).toEqual([0, 1, 3, 8, 23]);
	expect(mailState(school, dsl)).toMatchObject({
		waiting: 1,
		isFailing: true,
		lateSince: school.clock() - 31 * MINUTE
	});
	server.refuse = false;
	school.later(60 * MINUTE);
	await sendMail(school, server.office);
	await sendMail(school, server.office);
	expect(server.taken).toHaveLength(1);
	expect(mailState(school, dsl).waiting).toBe(0);
});

test('what piled up says it once to each', async () => {
	const school = aSchool();
	const dsl = aStaff(school, { roles: ['dsl'] });
	const deputy = aStaff(school, { roles: ['deputy'] });
	const server = await aMailServer();
	for (let n = 0; n < 5; n++) writeMail(school, [dsl.id, deputy.id]);
	await sendMail(school, server.office);
	expect(server.taken).toHaveLength(2);
	expect(mailState(school, dsl).waiting).toBe(0);
});

test('with no mail server set, mail waits', () => {
	const school = aSchool();
	const dsl = aStaff(school, { roles: ['dsl'] });
	writeMail(school, [dsl.id]);
	expect(isMailSetUp({})).toBe(false);
	expect(postOfficeOf({})).toBeUndefined();
	expect(mailState(school, dsl)).toMatchObject({ waiting: 1, isFailing: false });
});

test('late is what ought to have gone a quarter of an hour ago, not what is meant for later', () => {
	const school = aSchool();
	const dsl = aStaff(school, { roles: ['dsl'] });
	writeMail(school, [dsl.id], school.clock() + 30 * MINUTE);
	school.later(44 * MINUTE);
	expect(mailState(school, dsl)).toMatchObject({ waiting: 1, lateSince: null });
	school.later(MINUTE);
	expect(mailState(school, dsl).lateSince).toBe(school.clock() - 45 * MINUTE);
});

test('the mail server is asked whether it answers, every five minutes and whatever mail there is', async () => {
	const school = aSchool();
	const server = await aMailServer();
	expect(mailServerOf(school)).toBeUndefined();
	await askMailServer(school, server.office);
	const first = school.clock();
	expect(mailServerOf(school)).toEqual({ askedAt: first, answeredAt: first, answers: true });
	await server.close();
	school.later(4 * MINUTE);
	await askMailServer(school, server.office);
	expect(mailServerOf(school)?.answers).toBe(true);
	school.later(MINUTE);
	await askMailServer(school, server.office);
	expect(mailServerOf(school)).toEqual({
		askedAt: school.clock(),
		answeredAt: first,
		answers: false
	});
	expect(server.taken).toEqual([]);
});

test('somebody who has left gets none', () => {
	const school = aSchool();
	const dsl = aStaff(school, { roles: ['dsl'] });
	school.sqlite.prepare('update staff set left_at = 1').run();
	writeMail(school, [dsl.id]);
	expect(school.db.select().from(mail).all()).toEqual([]);
	expect(mailState(school, dsl).waiting).toBe(0);
});

test('nobody’s desk tells of mail to somebody else', async () => {
	const school = aSchool();
	const people = somePeople(school);
	const server = await aMailServer();
	aConcern(school, { by: people.amina, aboutAdult: 'yes', adult: people.dsl.id });
	const before = mailState(school, people.dsl);
	await sendMail(school, server.office);
	expect(server.taken).toHaveLength(1);
	expect(mailState(school, people.dsl)).toEqual(before);
	expect(before).toEqual({
		lastSentAt: null,
		waiting: 0,
		waitingSince: null,
		isFailing: false,
		lateSince: null
	});
});
