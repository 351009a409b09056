import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aConcern, somePeople, type People } from '../../../../tests/builders/concern.ts';
import { aSchool, aStaff, type TestSchool } from '../../../../tests/builders/school.ts';
import { instantOf } from '../../calendar/instant.ts';
import type { ConcernSent } from '../../wire/concern.ts';
import { mail } from '../mail/tables.ts';
import { staff } from '../people/tables.ts';
import { together } from '../school/school.ts';
import { deskOf, dotFor, pickedFor } from './desk.ts';
import { openConcern } from './open.ts';
import { concerns } from './tables.ts';

const EVERYBODY = [
	'teacher',
	'dsl',
	'deputy',
	'head',
	'chair',
	'governor',
	'admin'
] as const satisfies (keyof People)[];

/** Who can open a concern, by trying every address a person has. */
function whoReads(school: TestSchool, people: People, id: ReturnType<typeof aConcern>): string[] {
	return EVERYBODY.filter((name) => {
		try {
			openConcern(school, id, people[name]);
			return true;
		} catch {
			return false;
		}
	});
}

/** Who finds anything at all: in a list, a count, a dot or a mail. */
function whoHears(school: TestSchool, people: People): string[] {
	const mailed = new Set(
		school.db
			.select()
			.from(mail)
			.all()
			.map(({ to }) => to)
	);
	const emails = new Map(
		school.db
			.select()
			.from(staff)
			.all()
			.map(({ id, email }) => [id, email])
	);
	return EVERYBODY.filter((name) => {
		const who = people[name];
		const { waiting, unconfirmed, closed } = deskOf(school, who);
		return (
			waiting.length + unconfirmed.length + closed.length > 0 ||
			pickedFor(school, who, people.oak).length > 0 ||
			dotFor(school, who) ||
			dotFor(school, who, people.oak) ||
			mailed.has(emails.get(who.id) ?? '')
		);
	});
}

describe('a concern reaches exactly whom the routes say', () => {
	const cases: [string, (people: People) => Partial<ConcernSent>, string[]][] = [
		['somebody was unkind', () => ({ happened: ['unkind'] }), ['dsl', 'deputy']],
		['nothing said at all', () => ({}), ['dsl', 'deputy']],
		['the teacher picked', ({ teacher }) => ({ tell: teacher.id }), ['teacher', 'dsl', 'deputy']],
		[
			'the teacher picked, and named',
			({ teacher }) => ({ tell: teacher.id, words: 'mr lund' }),
			['dsl', 'deputy']
		],
		['about the teacher', ({ teacher }) => ({ aboutAdult: 'yes', adult: teacher.id }), ['head']],
		['not sure whom', () => ({ aboutAdult: 'not-sure' }), ['head']],
		['about the lead', ({ dsl }) => ({ aboutAdult: 'yes', adult: dsl.id }), ['head']],
		['about the head', ({ head }) => ({ aboutAdult: 'yes', adult: head.id }), ['dsl', 'chair']],
		['about the head, misspelt', () => ({ adultNamed: 'misses hewes' }), ['dsl', 'chair']],
		['about the chair', ({ chair }) => ({ aboutAdult: 'yes', adult: chair.id }), ['head']],
		['words that name the lead', () => ({ words: 'mrs osei knows' }), ['deputy']]
	];
	test.each(cases)('%s', (_, said, readers) => {
		const school = aSchool();
		const people = somePeople(school);
		const id = aConcern(school, { by: people.amina, ...said(people) });
		expect(whoHears(school, people)).toEqual(readers);
		expect(whoReads(school, people, id)).toEqual(readers);
	});
	test('about a head who is also the lead', () => {
		const school = aSchool();
		const people = {
			...somePeople(school),
			head: aStaff(school, { name: 'Ms Twain', roles: ['head', 'dsl'] })
		};
		const id = aConcern(school, { by: people.amina, aboutAdult: 'yes', adult: people.head.id });
		expect(whoReads(school, people, id)).toEqual(['dsl', 'chair']);
		expect(whoHears(school, people)).toEqual(['dsl', 'chair']);
	});
});

test('ten taps make one concern', () => {
	const school = aSchool();
	const people = somePeople(school);
	const id = randomUUID();
	for (let tap = 0; tap < 10; tap++) aConcern(school, { by: people.amina, id, words: 'help' });
	expect(deskOf(school, people.dsl).waiting).toHaveLength(1);
	expect(school.db.select().from(mail).all()).toHaveLength(1);
});

test.each([
	['4,000 emoji', '😢'.repeat(4000)],
	['a pasted page', '<script>alert(1)</script>\n'.repeat(300)],
	['nothing', ''],
	['odd characters', '\u0000\u202e\ud800 \u200b']
])('%s arrive as they were sent', (_, words) => {
	const school = aSchool();
	const people = somePeople(school);
	const id = aConcern(school, { by: people.amina, words });
	expect(openConcern(school, id, people.dsl).words).toBe(words);
});

test('an adult nobody knows, and people with no such duty, leave it safe', () => {
	const school = aSchool();
	const head = aStaff(school, { name: 'Mrs Hughes', roles: ['head'] });
	const id = aConcern(school, { adult: 'gone', tell: 'gone', notTell: ['gone'] });
	expect(openConcern(school, id, head).isAboutAdult).toBe(true);
});

test('what nobody can read yet opens for the first who may', async () => {
	const school = aSchool();
	const id = aConcern(school, { words: 'help' });
	const { openToWhoIsThereNow } = await import('./people-changed.ts');
	const dsl = aStaff(school, { name: 'Mrs Osei', roles: ['dsl'] });
	expect(() => openConcern(school, id, dsl)).toThrow();
	openToWhoIsThereNow(school);
	expect(openConcern(school, id, dsl).words).toBe('help');
	openToWhoIsThereNow(school);
	expect(school.db.select().from(mail).all()).toHaveLength(1);
});

test('an unsigned concern lands in a lane of its own until somebody finds the child', async () => {
	const school = aSchool();
	const people = somePeople(school);
	const id = aConcern(school, { saysTheyAre: 'Amina in oak', words: 'its me' });
	expect(deskOf(school, people.dsl).waiting).toEqual([]);
	expect(deskOf(school, people.dsl).unconfirmed).toHaveLength(1);
	const { findChild } = await import('./find-child.ts');
	findChild(school, id, people.dsl, people.amina.id);
	expect(deskOf(school, people.dsl).unconfirmed).toEqual([]);
	expect(openConcern(school, id, people.dsl).child).toMatchObject({ name: 'Amina' });
});

test('mail says only that there is something to read', () => {
	const school = aSchool();
	const people = somePeople(school);
	aConcern(school, { by: people.amina, words: 'a secret' });
	const [row] = school.db.select().from(mail).all();
	expect(row?.subject).toBe('There is something to read in Waymark');
	expect(school.keys.open(row?.body ?? Buffer.of(), 'mail')).not.toMatch(/Amina|Oak|secret/i);
});

test('out of hours a quick one goes to everybody who may read it, at once', () => {
	const school = aSchool();
	const people = somePeople(school);
	school.at(instantOf('2026-11-23', '20:00'));
	aConcern(school, { by: people.amina, happened: ['unkind'] });
	expect(school.db.select().from(mail).all()).toHaveLength(1);
	aConcern(school, { by: people.amina, happened: ['hurt-myself'] });
	expect(school.db.select().from(mail).all()).toHaveLength(3);
});

test('open pages of its readers, and no others, hear of it once it is on disk', async () => {
	const school = aSchool();
	const people = somePeople(school);
	const heard: unknown[] = [];
	school.bus.listen((news) => {
		heard.push({ news, onDisk: school.db.select().from(concerns).all().length });
	});
	together(school, () => {
		aConcern(school, { by: people.amina, aboutAdult: 'yes', adult: people.teacher.id });
		expect(heard).toEqual([]);
	});
	await Promise.resolve();
	expect(heard).toEqual([{ news: { what: 'concern', readers: [people.head.id] }, onDisk: 1 }]);
});

test('nothing that was said, and no name, can be read in the file', () => {
	const school = aSchool();
	const people = somePeople(school);
	const secret = 'the purple walrus said keep quiet';
	const id = aConcern(school, {
		by: people.amina,
		words: secret,
		adultNamed: 'Mister Marmalade',
		happened: ['hurt-myself'],
		promised: 'Mrs Somebody will read this'
	});
	openConcern(school, id, people.head);
	school.sqlite.pragma('wal_checkpoint(TRUNCATE)');
	const bytes = ['school.db', 'school.db-wal']
		.map((file) => readFileSync(join(school.folder, file)).toString('latin1'))
		.join('');
	expect(bytes).toContain(id);
	for (const hidden of ['purple walrus', 'Marmalade', 'hurt-myself', 'Somebody will'])
		expect(bytes).not.toContain(hidden);
	const rows = JSON.stringify(school.sqlite.prepare('select * from concerns').all());
	expect(rows).not.toContain(people.amina.id);
});
