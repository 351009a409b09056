import { expect, test } from 'vitest';
import { aConcern, somePeople } from '../../../../tests/builders/concern.ts';
import { agreeFaceToFace } from '../../../../tests/builders/duty.ts';
import { aSchool, aStaff, type TestSchool } from '../../../../tests/builders/school.ts';
import { DAY } from '../../calendar/instant.ts';
import type { StaffId } from '../../wire/ids.ts';
import { firstBroken } from '../audit/record.ts';
import { acknowledge } from '../concerns/acknowledge.ts';
import { deskOf, dotFor, hasDesk } from '../concerns/desk.ts';
import { mail } from '../mail/tables.ts';
import { staff } from '../people/tables.ts';
import type { Staff } from '../permissions/who.ts';
import { doWhatIsDue } from '../school/due.ts';
import { ladoOf } from '../school/lado.ts';
import { set, setting } from '../school/settings.ts';
import { openSession, staffOf, whoIs } from '../sign-in/session.ts';
import { happens, lapses, refuse, withdraw } from './decide.ts';
import { giveEmail } from './give-email.ts';
import { holdersOf } from './holders.ts';
import { changesFor, dutyNews, readDuties, waitsForNobody } from './list.ts';
import { HAPPENS, LAPSES, propose } from './propose.ts';
import { sayGone } from './say-gone.ts';
import { sayLeft } from './say-left.ts';

const WORKS = { [HAPPENS]: happens, [LAPSES]: lapses };

/** A school with one of each, none of whom needs a second factor. */
function aSchoolOfPeople() {
	const school = aSchool();
	set(school, 'secondFactor', false);
	const people = somePeople(school);
	return { school, ...people, friend: aStaff(school, { name: 'Ms Wren', roles: ['teacher'] }) };
}

const now = (school: TestSchool, { id }: Staff) => staffOf(school, id) as Staff;

/** Whom mail was written to since the last look. */
function mailed(school: TestSchool): string[] {
	const rows = school.db.select().from(mail).all();
	school.db.delete(mail).run();
	const names = new Map(
		school.db
			.select()
			.from(staff)
			.all()
			.map(({ email, name }) => [email, name])
	);
	return rows.map(({ to }) => names.get(to) ?? to).sort();
}

const openFor = (school: TestSchool, who: Staff) =>
	changesFor(school, who).open.map(({ words }) => words);

test('a deputy who is only proposed reads nothing; once agreed they read at once what the routes give', () => {
	const { school, admin, head, friend, amina } = aSchoolOfPeople();
	aConcern(school, { by: amina, aboutAdult: 'no', words: 'help' });
	const { id } = propose(school, admin, 'give', { staff: friend.id, role: 'deputy' });
	expect(hasDesk(school, now(school, friend))).toBe(false);
	expect(dotFor(school, now(school, friend))).toBe(false);
	agreeFaceToFace(school, id, head);
	expect(deskOf(school, now(school, friend)).waiting).toHaveLength(1);
	expect(dotFor(school, now(school, friend))).toBe(true);
});

test('all others with a duty are told of a proposal and of what came of it, by a mail that doesn’t say so', () => {
	const { school, admin, head, friend } = aSchoolOfPeople();
	const { id } = propose(school, admin, 'give', { staff: friend.id, role: 'deputy' });
	const subjects = school.db.select().from(mail).all();
	expect(new Set(subjects.map(({ subject }) => subject))).toEqual(
		new Set(['There is something to read in Waymark'])
	);
	expect(mailed(school)).toEqual(['Mr Okoro', 'Mr Rahman', 'Mrs Hughes', 'Mrs Osei']);
	agreeFaceToFace(school, id, head, 'As we said.');
	expect(mailed(school)).toEqual(['Mr Okoro', 'Mr Rahman', 'Mrs Osei', 'Mrs Zephaniah', 'Ms Wren']);
	expect(changesFor(school, admin).past[0]).toMatchObject({
		words: 'Ms Wren becomes: Deputy safeguarding lead',
		outcome: 'agreed',
		decidedBy: 'Mrs Hughes',
		reason: 'As we said.'
	});
	expect(holdersOf(school).find(({ name }) => name === 'Ms Wren')?.given).toEqual({
		by: 'Mrs Zephaniah',
		agreedBy: 'Mrs Hughes'
	});
	expect(firstBroken(school)).toBeUndefined();
	const row = school.sqlite.prepare('select reason from duty_changes').pluck().get() as Buffer;
	expect(row.toString('latin1')).not.toContain('As we said');
});

test('whoever would lose a duty hears nothing of it, sees nothing of it and answers nothing, until it is so', () => {
	const { school, admin, head, dsl } = aSchoolOfPeople();
	const { id } = propose(school, admin, 'end', { staff: dsl.id, role: 'dsl' });
	expect(mailed(school)).toEqual(['Mr Okoro', 'Mr Rahman', 'Mrs Hughes']);
	expect(openFor(school, dsl)).toEqual([]);
	readDuties(school, dsl);
	expect(dutyNews(school, dsl)).toEqual({ waits: 0, isNew: false });
	for (const answer of [agreeFaceToFace, refuse])
		expect(() => answer(school, id, dsl)).toThrow('no-such-change');
	refuse(school, id, head, 'Not yet.');
	expect(mailed(school)).toEqual(['Mr Okoro', 'Mr Rahman', 'Mrs Zephaniah']);
	expect(changesFor(school, dsl).past).toEqual([]);
	expect(dutyNews(school, dsl)).toEqual({ waits: 0, isNew: false });

	const again = propose(school, admin, 'end', { staff: dsl.id, role: 'dsl' });
	mailed(school);
	agreeFaceToFace(school, again.id, head);
	expect(mailed(school)).toEqual(['Mr Okoro', 'Mr Rahman', 'Mrs Zephaniah']);
	expect(now(school, dsl).roles.has('dsl')).toBe(false);
});

test('nobody reads why they lost a duty, who has another still', () => {
	const { school, admin, head } = aSchoolOfPeople();
	const both = aStaff(school, { name: 'Mr Ash', roles: ['deputy', 'chair'] });
	agreeFaceToFace(
		school,
		propose(school, admin, 'end', { staff: both.id, role: 'deputy' }).id,
		head,
		'A reason.'
	);
	expect(changesFor(school, now(school, both)).past[0]).toMatchObject({
		outcome: 'agreed',
		reason: ''
	});
	expect(changesFor(school, admin).past[0]?.reason).toBe('A reason.');
});

test('an admin whose leaving is proposed doesn’t learn of it by proposing it too', () => {
	const { school, admin, head } = aSchoolOfPeople();
	const other = aStaff(school, { roles: ['admin', 'deputy'] });
	propose(school, admin, 'left', { staff: other.id });
	expect(openFor(school, other)).toEqual([]);
	expect(() => propose(school, other, 'left', { staff: other.id })).not.toThrow();
	expect(() => propose(school, admin, 'left', { staff: other.id })).toThrow('proposed-already');
	expect(openFor(school, head)).toHaveLength(2);
});

test('neither the proposer, nor whom it is for, nor anybody without a duty agrees', () => {
	const { school, admin, deputy, teacher, governor } = aSchoolOfPeople();
	const { id } = propose(school, admin, 'give', { staff: deputy.id, role: 'head' });
	for (const who of [admin, deputy, teacher, governor])
		expect(() => agreeFaceToFace(school, id, who)).toThrow(/not-yours|no-such-change/);
	expect(now(school, deputy).roles.has('head')).toBe(false);
	withdraw(school, id, admin);
	expect(changesFor(school, admin).past[0]?.outcome).toBe('withdrawn');
});

test('nobody agrees without a second factor where the school asks for one', () => {
	const { school, admin, head, friend } = aSchoolOfPeople();
	set(school, 'secondFactor', true);
	school.db
		.update(staff)
		.set({ secondFactor: Buffer.from('x') })
		.run();
	const { id } = propose(school, admin, 'give', { staff: friend.id, role: 'chair' });
	school.sqlite.prepare('update staff set second_factor = null where id = ?').run(head.id);
	expect(() => agreeFaceToFace(school, id, head)).toThrow('not-yours-to-decide');
});

test('a change is decided once, and lapses after fourteen days', () => {
	const { school, admin, head, chair, friend } = aSchoolOfPeople();
	const first = propose(school, admin, 'give', { staff: friend.id, role: 'deputy' });
	refuse(school, first.id, head);
	expect(() => agreeFaceToFace(school, first.id, chair)).toThrow('decided-already');
	const second = propose(school, admin, 'give', { staff: friend.id, role: 'deputy' });
	school.later(14 * DAY - 1);
	doWhatIsDue(school, WORKS);
	expect(openFor(school, chair)).toHaveLength(1);
	school.later(1);
	mailed(school);
	doWhatIsDue(school, WORKS);
	expect(mailed(school)).toContain('Mrs Zephaniah');
	expect(changesFor(school, admin).past[0]?.outcome).toBe('lapsed');
	expect(() => agreeFaceToFace(school, second.id, chair)).toThrow('decided-already');
	expect(now(school, friend).roles.has('deputy')).toBe(false);
});

test('a duty that ends closes the desk at once, and what only they had acknowledged waits anew', () => {
	const { school, admin, head, dsl, deputy, amina } = aSchoolOfPeople();
	const id = aConcern(school, { by: amina, aboutAdult: 'no', words: 'help' });
	acknowledge(school, id, dsl);
	expect(dotFor(school, deputy)).toBe(false);
	agreeFaceToFace(school, propose(school, admin, 'end', { staff: dsl.id, role: 'dsl' }).id, head);
	expect(deskOf(school, now(school, dsl)).waiting).toEqual([]);
	expect(dotFor(school, deputy)).toBe(true);
});

test('a leaver with a duty is signed out only once somebody agrees; anybody else at once', async () => {
	const { school, admin, head, dsl, teacher, oak } = aSchoolOfPeople();
	const session = async (who: Staff) => (await openSession(school, who, false)).value;
	const lunds = await session(teacher);
	const oseis = await session(dsl);
	expect(sayLeft(school, teacher.id, admin)).toBeUndefined();
	expect((await whoIs(school, lunds)).kind).toBe('nobody');
	expect(
		school.sqlite
			.prepare('select count(*) from sessions where person = ?')
			.pluck()
			.get(`staff/${teacher.id}`)
	).toBe(0);
	expect(staffOf(school, teacher.id)).toBeUndefined();
	expect(
		school.sqlite.prepare('select count(*) from class_staff where until is null').pluck().get()
	).toBe(0);
	expect(oak).toBe('OAK');

	const proposed = sayLeft(school, dsl.id, admin);
	expect((await whoIs(school, oseis)).kind).toBe('staff');
	agreeFaceToFace(school, proposed?.id ?? '', head);
	expect((await whoIs(school, oseis)).kind).toBe('nobody');
	const row = school.sqlite
		.prepare('select name, email, password_hash as hash from staff where id = ?')
		.get(dsl.id);
	expect(row).toEqual({ name: 'Mrs Osei', email: `left/${dsl.id}`, hash: null });
});

test('open pages of a leaver, and of nobody else, are told to ask again', async () => {
	const { school, admin, teacher } = aSchoolOfPeople();
	const heard: unknown[] = [];
	school.bus.listen((news) => heard.push(news));
	sayLeft(school, teacher.id, admin);
	await Promise.resolve();
	expect(heard).toEqual([{ what: 'people', staff: [teacher.id] }]);
});

test('the last admin stays', () => {
	const { school, admin } = aSchoolOfPeople();
	expect(() => sayLeft(school, admin.id, admin)).toThrow('last-admin');
	const other = aStaff(school, { roles: ['admin'] });
	sayLeft(school, admin.id, other);
	expect(staffOf(school, admin.id)).toBeUndefined();
});

test('where alerts go, school hours and the LADO’s number are changed by two', () => {
	const { school, admin, head, dsl, teacher } = aSchoolOfPeople();
	const emailOf = (id: StaffId) =>
		school.sqlite.prepare('select email from staff where id = ?').pluck().get(id);
	expect(giveEmail(school, teacher.id, 'lund@new.test', admin)).toBeUndefined();
	expect(emailOf(teacher.id)).toBe('lund@new.test');
	const proposed = [
		giveEmail(school, dsl.id, 'osei@new.test', admin)?.id ?? '',
		propose(school, admin, 'hours', { opens: '09:00', closes: '16:00' }).id,
		propose(school, admin, 'lado', { authority: 'Fernshire', phone: '01632 960 124' }).id
	];
	expect(emailOf(dsl.id)).not.toBe('osei@new.test');
	expect(setting(school, 'hours').opens).toBe('08:45');
	expect(ladoOf(school).phone).toBe('');
	for (const id of proposed) agreeFaceToFace(school, id, head);
	expect(emailOf(dsl.id)).toBe('osei@new.test');
	expect(setting(school, 'hours').opens).toBe('09:00');
	expect(ladoOf(school).phone).toBe('01632 960 124');
});

test('a school with nobody left who could agree isn’t locked out: everybody is told, and it waits a week', () => {
	const school = aSchool();
	set(school, 'secondFactor', false);
	const admin = aStaff(school, { name: 'Mrs Zephaniah', roles: ['admin'] });
	const teacher = aStaff(school, { name: 'Mr Lund', roles: ['teacher'] });
	const friend = aStaff(school, { name: 'Ms Wren', roles: ['lead'] });
	propose(school, admin, 'give', { staff: friend.id, role: 'head' });
	expect(mailed(school)).toEqual(['Mr Lund', 'Ms Wren']);
	expect(waitsForNobody(school, teacher).map(({ words }) => words)).toEqual([
		'Ms Wren becomes: Head teacher'
	]);
	school.later(7 * DAY - 1);
	doWhatIsDue(school, WORKS);
	expect(now(school, friend).roles.has('head')).toBe(false);
	school.later(1);
	doWhatIsDue(school, WORKS);
	expect(now(school, friend).roles.has('head')).toBe(true);
	expect(waitsForNobody(school, teacher)).toEqual([]);
	expect(changesFor(school, admin).past[0]?.outcome).toBe('waited');
});

test('such a wait ends where somebody comes who can answer, and another admin can stop it', () => {
	const school = aSchool();
	set(school, 'secondFactor', false);
	const admin = aStaff(school, { roles: ['admin'] });
	const other = aStaff(school, { roles: ['admin'] });
	const friend = aStaff(school, { roles: [] });
	const first = propose(school, admin, 'give', { staff: friend.id, role: 'dsl' });
	expect(() => agreeFaceToFace(school, first.id, other)).toThrow('not-yours-to-decide');
	refuse(school, first.id, other);
	propose(school, admin, 'give', { staff: friend.id, role: 'dsl' });
	const chair = aStaff(school, { roles: ['chair'] });
	school.later(8 * DAY);
	doWhatIsDue(school, WORKS);
	expect(now(school, friend).roles.has('dsl')).toBe(false);
	expect(changesFor(school, chair).open[0]?.mayAgree).toBe(true);
});

test('where all who could answer are gone for good, whoever runs the machine can say so', () => {
	const { school, admin, head, dsl, deputy, chair, governor, friend } = aSchoolOfPeople();
	const emailOf = ({ id }: Staff) =>
		String(school.sqlite.prepare('select email from staff where id = ?').pluck().get(id));
	expect(() => sayGone(school, emailOf(admin))).toThrow('last-admin');
	for (const one of [head, dsl, deputy, chair, governor]) sayGone(school, emailOf(one));
	sayGone(school, emailOf(admin), emailOf(friend));
	const wren = now(school, friend);
	expect(wren.roles.has('admin')).toBe(true);
	const { happensAt } = propose(school, wren, 'give', { staff: friend.id, role: 'head' });
	expect(happensAt).toBe(school.clock() + 7 * DAY);
	expect(() => sayGone(school, 'nobody@fernlow.test')).toThrow('nobody-there');
	expect(firstBroken(school)).toBeUndefined();
});

test('an accused lead learns of nothing by a change of duties, before or after', () => {
	const { school, admin, head, chair, dsl, deputy, amina } = aSchoolOfPeople();
	aConcern(school, { by: amina, aboutAdult: 'yes', adult: dsl.id, words: 'help' });
	mailed(school);
	agreeFaceToFace(
		school,
		propose(school, admin, 'give', { staff: deputy.id, role: 'dsl' }).id,
		head
	);
	agreeFaceToFace(
		school,
		propose(school, admin, 'end', { staff: head.id, role: 'head' }).id,
		chair
	);
	agreeFaceToFace(
		school,
		propose(school, admin, 'give', { staff: dsl.id, role: 'head' }).id,
		chair
	);
	const accused = now(school, dsl);
	expect(accused.roles.has('head')).toBe(true);
	const { waiting, unconfirmed, closed } = deskOf(school, accused);
	expect([waiting, unconfirmed, closed, dotFor(school, accused)]).toEqual([[], [], [], false]);
	const said = JSON.stringify(changesFor(school, accused));
	expect(said).not.toContain('help');
	expect(said).not.toContain('concern');
});
