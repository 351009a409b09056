import { expect, test } from 'vitest';
import { aConcern, somePeople } from '../../../../tests/builders/concern.ts';
import { aSchool, aStaff, type TestSchool } from '../../../../tests/builders/school.ts';
import { DAY, HOUR } from '../../calendar/instant.ts';
import { staff as staffTable } from '../people/tables.ts';
import type { ConcernId } from '../../wire/ids.ts';
import { mail } from '../mail/tables.ts';
import { sendMail } from '../mail/send.ts';
import { doWhatIsDue } from '../school/due.ts';
import { sayItIsAboutAdult } from './about-adult.ts';
import { acknowledge } from './acknowledge.ts';
import { alertAgain } from './alert-again.ts';
import { brokenEntries } from './chronology.ts';
import { close } from './close.ts';
import { deskOf, dotFor, pickedFor } from './desk.ts';
import { findChild } from './find-child.ts';
import { handOver } from './hand-over.ts';
import { note } from './note.ts';
import { openConcern } from './open.ts';
import { openToWhoIsThereNow } from './people-changed.ts';

/** Writes over what entries say, as a disk may. */
function damage(school: TestSchool, which: string, content = `x'00'`): void {
	school.sqlite.exec('drop trigger if exists concern_entries_stand');
	school.sqlite.exec(`update concern_entries set content = ${content} where ${which}`);
}

const NOT_OPENED = 'This entry can’t be opened';

/** Two concerns of one child, the first of which can't be opened any more. */
function oneOfTwoLost() {
	const school = aSchool();
	const people = somePeople(school);
	const id = aConcern(school, { by: people.amina, words: 'lost' });
	school.later(1000);
	const other = aConcern(school, { by: people.amina, words: 'still there' });
	damage(school, `concern = '${id}' and did = 'received'`);
	return { school, people, id, other };
}

const alertsDue = (school: TestSchool) => doWhatIsDue(school, { 'alert-again': alertAgain });
const mailsTo = (school: TestSchool) =>
	school.db
		.select({ name: staffTable.name, email: staffTable.email })
		.from(staffTable)
		.all()
		.flatMap(({ name, email }) => {
			const n = school.db
				.select()
				.from(mail)
				.all()
				.filter(({ to }) => to === email).length;
			return n > 0 ? [[name, n]] : [];
		});

test('the desk lists a concern that can’t be opened in its place, and all others as ever', () => {
	const { school, people, id, other } = oneOfTwoLost();
	const { waiting, unconfirmed } = deskOf(school, people.dsl);
	expect(unconfirmed).toEqual([]);
	expect(waiting.map((line) => [line.id, line.title, line.words])).toEqual([
		[id, 'A record that can’t be opened', ''],
		[other, 'A child wants to tell', 'still there']
	]);
	expect(dotFor(school, people.dsl)).toBe(true);
});

test('its page says so, and shows what was done about it', () => {
	const { school, people, id } = oneOfTwoLost();
	acknowledge(school, id, people.dsl);
	note(school, id, people.dsl, 'Asked Mr Lund who stayed in.');
	const view = openConcern(school, id, people.dsl);
	expect(view).toMatchObject({ isLost: true, words: '', child: null, isUnconfirmed: false });
	expect(view.chronology.map(({ text }) => text)).toEqual([
		NOT_OPENED,
		'Mail to Mrs Osei',
		'Acknowledged by Mrs Osei',
		'Note by Mrs Osei',
		'Opened by Mrs Osei'
	]);
	close(school, id, people.dsl, { outcome: 'resolved', words: 'Put back from a backup.' });
	expect(deskOf(school, people.dsl).closed.map((line) => line.id)).toEqual([id]);
	expect(dotFor(school, people.deputy)).toBe(true);
});

test('a note that can’t be opened stands in its place; the record is read all the same', () => {
	const { school, people, other } = oneOfTwoLost();
	note(school, other, people.dsl, 'Rang home.');
	damage(school, `did = 'noted'`, `(select content from concern_entries where seq = 1)`);
	const view = openConcern(school, other, people.dsl);
	expect(view).toMatchObject({ isLost: false, words: 'still there' });
	expect(view.chronology.map(({ text }) => text)).toContain(NOT_OPENED);
});

test('what opens and makes no sense is as one that doesn’t open', () => {
	const { school, people, id } = oneOfTwoLost();
	for (const content of ['{"said":', '"words"', 'null', '{"from":{"kind":"child"}}']) {
		const sealed = school.keys.seal(content, `concern/${id}/1`);
		damage(school, 'seq = 1', `x'${sealed.toString('hex')}'`);
		expect(deskOf(school, people.dsl).waiting.map(({ title }) => title)).toContain(
			'A record that can’t be opened'
		);
	}
});

test('its readers go on being alerted until one of them acknowledges, and nobody else hears of it', () => {
	const { school, people, id } = oneOfTwoLost();
	acknowledge(school, deskOf(school, people.dsl).waiting[1]?.id as ConcernId, people.dsl);
	school.db.delete(mail).run();
	school.later(DAY);
	alertsDue(school);
	school.later(DAY);
	alertsDue(school);
	expect(mailsTo(school)).toEqual([
		['Mrs Osei', 2],
		['Mr Rahman', 2]
	]);
	acknowledge(school, id, people.deputy);
	school.later(DAY);
	alertsDue(school);
	expect(school.db.select().from(mail).all()).toHaveLength(4);
});

test('alerts about the others go out, and duties change, as if nothing were broken', () => {
	const { school, people, other } = oneOfTwoLost();
	const lead = aStaff(school, { name: 'Ms Idowu', roles: ['dsl'] });
	openToWhoIsThereNow(school);
	expect(deskOf(school, lead).waiting.map((line) => line.id)).toEqual([other]);
	school.db.delete(mail).run();
	school.later(6 * HOUR);
	alertsDue(school);
	expect(mailsTo(school)).toContainEqual(['Mr Rahman', 2]);
	expect(people.deputy.name).toBe('Mr Rahman');
});

test('a teacher the child picked doesn’t get it, and nobody hands it on', () => {
	const school = aSchool();
	const people = somePeople(school);
	const id = aConcern(school, { by: people.amina, words: 'x', tell: people.teacher.id });
	expect(pickedFor(school, people.teacher, people.oak)).toHaveLength(1);
	damage(school, `did = 'received'`);
	expect(pickedFor(school, people.teacher, people.oak)).toEqual([]);
	expect(dotFor(school, people.teacher, people.oak)).toBe(false);
	expect(() => openConcern(school, id, people.teacher)).toThrow('no-such-concern');
	expect(() =>
		handOver(school, id, people.dsl, { to: people.head.id, until: null, words: '' })
	).toThrow('not-yours-to-do');
});

test.each(['received', 'about-adult'])(
	'where the entry “%s” of an allegation is lost, it opens for nobody it was closed to',
	(did) => {
		const school = aSchool();
		const people = somePeople(school);
		const id = aConcern(school, { by: people.amina, words: 'it happened again' });
		sayItIsAboutAdult(school, id, people.deputy, { adult: people.dsl.id, words: '' });
		damage(school, `did = '${did}'`);
		openToWhoIsThereNow(school);
		school.later(DAY);
		alertsDue(school);
		for (const who of [people.dsl, people.deputy, people.teacher]) {
			expect(deskOf(school, who).waiting).toEqual([]);
			expect(dotFor(school, who)).toBe(false);
			expect(() => openConcern(school, id, who)).toThrow('no-such-concern');
		}
		expect(deskOf(school, people.head).waiting.map((line) => line.id)).toEqual([id]);
	}
);

test('where nobody knows any more whose child it is, no class’s own adults get it', () => {
	const school = aSchool();
	const people = somePeople(school);
	const teaches = aStaff(school, { name: 'Ms Idowu', roles: ['dsl'], of: people.oak });
	const id = aConcern(school, { words: 'it is about home' });
	findChild(school, id, people.dsl, people.amina.id);
	expect(deskOf(school, teaches).waiting).toHaveLength(1);
	damage(school, `did = 'child-found'`);
	openToWhoIsThereNow(school);
	const { waiting, unconfirmed } = deskOf(school, teaches);
	expect([...waiting, ...unconfirmed]).toEqual([]);
	expect(deskOf(school, people.dsl).waiting.map((line) => line.id)).toEqual([id]);
});

test('where none of its readers is left it goes to the chair', () => {
	const { school, people, id } = oneOfTwoLost();
	for (const { id: leaver } of [people.dsl, people.deputy])
		school.sqlite.exec(`update staff_roles set until = 1 where staff = '${leaver}'`);
	openToWhoIsThereNow(school);
	expect(deskOf(school, people.chair).waiting.map((line) => line.id)).toEqual([id]);
});

test('the check of the chain names every entry that can’t be opened', () => {
	const { school, people, other } = oneOfTwoLost();
	note(school, other, people.dsl, 'Rang home.');
	expect(brokenEntries(school)).toEqual([1]);
	damage(school, `did = 'noted'`);
	expect(brokenEntries(school)).toEqual([1, 5]);
});

test('a mail that can’t be opened says what every mail says, and holds up no other', async () => {
	const school = aSchool();
	const people = somePeople(school);
	aConcern(school, { by: people.amina, words: 'x' });
	school.sqlite.exec(`update mail set body = x'00'`);
	const sent: string[] = [];
	await sendMail(school, { send: async ({ body }) => void sent.push(body) });
	expect(sent).toEqual(['There is something to read in Waymark. Please sign in and read it.']);
});
