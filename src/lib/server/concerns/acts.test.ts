import { describe, expect, test } from 'vitest';
import { aConcern, somePeople } from '../../../../tests/builders/concern.ts';
import { aPupil, aSchool, aStaff } from '../../../../tests/builders/school.ts';
import { DAY, MINUTE } from '../../calendar/instant.ts';
import { sayItIsAboutAdult } from './about-adult.ts';
import { acknowledge } from './acknowledge.ts';
import { close } from './close.ts';
import { deskOf, dotFor, pickedFor } from './desk.ts';
import { handOver } from './hand-over.ts';
import { letThrough } from './let-through.ts';
import { note } from './note.ts';
import { openConcern } from './open.ts';
import { refer } from './refer.ts';
import { shareWelfare } from './share-welfare.ts';
import { speakTo } from './speak-to.ts';
import { tellParents } from './tell-parents.ts';
import { writeConcern } from './write.ts';

const words = 'They have said what happened.';

test('what was done is on the record, who and when', () => {
	const school = aSchool();
	const people = somePeople(school);
	const id = aConcern(school, { by: people.amina, words: 'they keep adding me back' });
	acknowledge(school, id, people.dsl);
	acknowledge(school, id, people.dsl);
	speakTo(school, id, people.dsl, { by: 'Mr Lund', at: school.clock() - MINUTE, words });
	tellParents(school, id, people.dsl, { told: false, because: 'It could put her at risk.' });
	refer(school, id, people.deputy, { to: 'police', at: school.clock(), reference: 'X1', words });
	close(school, id, people.dsl, { outcome: 'with-others', words });
	const { chronology } = openConcern(school, id, people.dsl);
	expect(chronology.map(({ text }) => text)).toEqual([
		'Received, on disk',
		'Mail to Mrs Osei',
		'Acknowledged by Mrs Osei',
		'Mr Lund spoke to the child, Monday 23 November at 09:29; noted by Mrs Osei',
		'Parents or carers not told: Mrs Osei’s reason',
		'Referred to Police, reference X1, Monday 23 November at 09:30, by Mr Rahman',
		'Closed by Mrs Osei: Others have it now, and we have heard from them',
		'Opened by Mrs Osei'
	]);
	expect(deskOf(school, people.dsl).waiting).toEqual([]);
	expect(deskOf(school, people.dsl).closed).toHaveLength(1);
});

test('nothing is closed that nobody has acknowledged', () => {
	const school = aSchool();
	const people = somePeople(school);
	const id = aConcern(school, { by: people.amina });
	expect(() => close(school, id, people.dsl, { outcome: 'resolved', words })).toThrow(
		'not-acknowledged'
	);
});

describe('a teacher the child picked', () => {
	test('reads it under their class, with one unnamed dot until they have acknowledged it', () => {
		const school = aSchool();
		const people = somePeople(school);
		const id = aConcern(school, { by: people.amina, tell: people.teacher.id, words: 'help' });
		expect(dotFor(school, people.teacher, people.oak)).toBe(true);
		expect(pickedFor(school, people.teacher, people.oak)).toHaveLength(1);
		expect(deskOf(school, people.teacher).waiting).toEqual([]);
		acknowledge(school, id, people.teacher);
		expect(dotFor(school, people.teacher, people.oak)).toBe(false);
	});
	test('doesn’t see what the team writes, nor closes, refers or hands it on', () => {
		const school = aSchool();
		const people = somePeople(school);
		const id = aConcern(school, { by: people.amina, tell: people.teacher.id });
		note(school, id, people.dsl, 'About home.');
		note(school, id, people.teacher, 'She was tearful.');
		const view = openConcern(school, id, people.teacher);
		expect(JSON.stringify(view)).not.toContain('About home');
		expect(JSON.stringify(view)).toContain('She was tearful');
		expect(view.mayDo).toEqual(['acknowledged', 'noted', 'spoken-to', 'about-adult']);
		expect(() => close(school, id, people.teacher, { outcome: 'resolved', words })).toThrow(
			'not-yours-to-do'
		);
	});
	test('loses it when they leave their duties', () => {
		const school = aSchool();
		const people = somePeople(school);
		const id = aConcern(school, { by: people.amina });
		const gone = { ...people.deputy, roles: new Set<never>() };
		expect(() => openConcern(school, id, gone)).toThrow('no-such-concern');
	});
});

describe('words that may name an adult', () => {
	test('hold it until a lead who isn’t named lets them through', () => {
		const school = aSchool();
		const people = somePeople(school);
		const id = aConcern(school, {
			by: people.amina,
			tell: people.teacher.id,
			words: 'mr lund is nice, mrs osei too'
		});
		expect(deskOf(school, people.dsl).waiting).toEqual([]);
		const { held } = openConcern(school, id, people.deputy);
		expect(held.map(({ name }) => name).toSorted()).toEqual(['Mr Lund', 'Mrs Osei']);
		letThrough(school, id, people.deputy, { staff: [people.dsl.id], words });
		expect(openConcern(school, id, people.dsl).words).toContain('nice');
		expect(() => openConcern(school, id, people.teacher)).toThrow();
		letThrough(school, id, people.dsl, { staff: [people.teacher.id], words });
		expect(pickedFor(school, people.teacher, people.oak)).toHaveLength(1);
	});
	test('nobody lets through somebody who was never waiting', () => {
		const school = aSchool();
		const people = somePeople(school);
		const id = aConcern(school, { by: people.amina, words: 'mrs osei' });
		expect(() =>
			letThrough(school, id, people.deputy, { staff: [people.admin.id], words })
		).toThrow('nobody-chosen');
	});
});

describe('found to be about an adult', () => {
	test('it goes to the head, and closes for everybody else', () => {
		const school = aSchool();
		const people = somePeople(school);
		const id = aConcern(school, { by: people.amina, tell: people.teacher.id, words: 'he said' });
		sayItIsAboutAdult(school, id, people.deputy, { adult: people.teacher.id, words });
		for (const closed of [people.teacher, people.dsl, people.deputy]) {
			expect(() => openConcern(school, id, closed)).toThrow('no-such-concern');
			expect(deskOf(school, closed)).toEqual({ waiting: [], unconfirmed: [], closed: [] });
		}
		expect(openConcern(school, id, people.head)).toMatchObject({
			isAboutAdult: true,
			isAcknowledged: false,
			aboutAdult: 'Mr Lund (found out by staff)'
		});
	});
	test('of the head, by the head’s own team: chair and one lead', () => {
		const school = aSchool();
		const people = somePeople(school);
		const id = aConcern(school, { by: people.amina });
		sayItIsAboutAdult(school, id, people.deputy, { adult: people.head.id, words });
		expect(openConcern(school, id, people.chair).isAboutAdult).toBe(true);
		expect(openConcern(school, id, people.dsl).lado?.dontWait).toBe(true);
		expect(() => openConcern(school, id, people.head)).toThrow();
	});
});

describe('handing over', () => {
	test('until a day, and no longer', () => {
		const school = aSchool();
		const people = somePeople(school);
		const id = aConcern(school, { by: people.amina });
		const until = school.clock() + DAY;
		handOver(school, id, people.dsl, { to: people.head.id, until, words });
		expect(openConcern(school, id, people.head).mayDo).toContain('closed');
		school.later(DAY);
		expect(() => openConcern(school, id, people.head)).toThrow('no-such-concern');
	});
	test('the head may open an allegation to one deputy, who can’t hand it on', () => {
		const school = aSchool();
		const people = somePeople(school);
		const id = aConcern(school, { by: people.amina, aboutAdult: 'yes', adult: people.dsl.id });
		handOver(school, id, people.head, { to: people.deputy.id, until: null, words });
		expect(openConcern(school, id, people.deputy).mayHandTo).toEqual([]);
		expect(() =>
			handOver(school, id, people.deputy, { to: people.chair.id, until: null, words })
		).toThrow('not-yours-to-do');
	});
	test('never to whom it is about', () => {
		const school = aSchool();
		const people = somePeople(school);
		const id = aConcern(school, { by: people.amina, aboutAdult: 'yes', adult: people.dsl.id });
		expect(openConcern(school, id, people.head).mayHandTo.map(({ name }) => name)).toEqual([
			'Mr Rahman',
			'Mr Okoro'
		]);
		expect(() =>
			handOver(school, id, people.head, { to: people.dsl.id, until: null, words })
		).toThrow('not-to-them');
	});
});

describe('a child’s welfare, out of an allegation', () => {
	test('opens to one lead, without a way back to the allegation', () => {
		const school = aSchool();
		const people = somePeople(school);
		const id = aConcern(school, {
			by: people.amina,
			aboutAdult: 'yes',
			adult: people.teacher.id,
			words: 'he shouted'
		});
		shareWelfare(school, id, people.head, { to: people.dsl.id, words: 'Please look in on Amina.' });
		const { waiting } = deskOf(school, people.dsl);
		expect(waiting.map(({ title }) => title)).toEqual(['Looking after a child']);
		const view = openConcern(school, waiting[0]?.id ?? id, people.dsl);
		expect(view.words).toBe('Please look in on Amina.');
		expect(JSON.stringify(view)).not.toMatch(/Lund|shouted/);
		expect(JSON.stringify(view)).not.toContain(id);
		expect(deskOf(school, people.deputy).waiting).toEqual([]);
		expect(deskOf(school, people.teacher).waiting).toEqual([]);
	});
	test('never to a lead it is about, nor in words that name the adult', () => {
		const school = aSchool();
		const people = somePeople(school);
		const id = aConcern(school, { by: people.amina, aboutAdult: 'yes', adult: people.dsl.id });
		expect(() =>
			shareWelfare(school, id, people.head, { to: people.dsl.id, words: 'Look in.' })
		).toThrow('not-to-them');
		expect(() =>
			shareWelfare(school, id, people.head, { to: people.deputy.id, words: 'Mrs Osei did it' })
		).toThrow('names-the-adult');
		expect(deskOf(school, people.deputy).waiting).toEqual([]);
	});
	test('only the head or the chair opens it', () => {
		const school = aSchool();
		const people = somePeople(school);
		const id = aConcern(school, { by: people.amina });
		expect(() => shareWelfare(school, id, people.dsl, { to: people.deputy.id, words })).toThrow(
			'not-yours-to-do'
		);
	});
});

describe('an adult in school writes a concern', () => {
	test('it goes the same way, and opens nothing to whoever wrote it', () => {
		const school = aSchool();
		const people = somePeople(school);
		const ta = aStaff(school, { name: 'Miss Quill', roles: ['ta'], of: people.oak, as: 'ta' });
		writeConcern(school, ta, {
			id: 'a1',
			child: people.amina.id,
			how: 'heard',
			said: { words: 'She said: he won’t stop.', happened: [], notTell: [] }
		});
		const { waiting } = deskOf(school, people.dsl);
		expect(waiting[0]).toMatchObject({
			title: 'Written by an adult',
			place: 'Oak · written by Miss Quill'
		});
		expect(dotFor(school, ta, people.oak)).toBe(false);
	});
	test('about a colleague, it goes to the head', () => {
		const school = aSchool();
		const people = somePeople(school);
		writeConcern(school, people.dsl, {
			id: 'a2',
			child: null,
			how: 'saw',
			said: {
				words: '',
				happened: [],
				notTell: [],
				aboutAdult: 'yes',
				adult: people.teacher.id
			}
		});
		expect(deskOf(school, people.dsl).waiting).toEqual([]);
		expect(deskOf(school, people.head).waiting).toHaveLength(1);
	});
});

test('the child who wrote and another child’s concerns stay apart', () => {
	const school = aSchool();
	const people = somePeople(school);
	const ben = aPupil(school, { in: people.oak, name: 'Ben' });
	const one = aConcern(school, { by: people.amina, words: 'one' });
	const two = aConcern(school, { by: ben, words: 'two' });
	expect(openConcern(school, one, people.dsl).child?.name).toBe('Amina');
	expect(openConcern(school, two, people.dsl).child?.name).toBe('Ben');
});
