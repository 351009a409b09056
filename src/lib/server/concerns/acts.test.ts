import { describe, expect, test } from 'vitest';
import { aConcern, somePeople, type People } from '../../../../tests/builders/concern.ts';
import { aPupil, aSchool, aStaff, type TestSchool } from '../../../../tests/builders/school.ts';
import { DAY, MINUTE } from '../../calendar/instant.ts';
import { mail } from '../mail/tables.ts';
import { classStaff } from '../people/tables.ts';
import type { Staff } from '../permissions/who.ts';
import { sayItIsAboutAdult } from './about-adult.ts';
import { acknowledge } from './acknowledge.ts';
import { close } from './close.ts';
import { closedPage, deskOf, dotFor, hasDesk, pickedFor } from './desk.ts';
import { findChild } from './find-child.ts';
import { handOver } from './hand-over.ts';
import { letThrough } from './let-through.ts';
import { note } from './note.ts';
import { openConcern } from './open.ts';
import { openToWhoIsThereNow } from './people-changed.ts';
import { grant } from './readers.ts';
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

test('nothing is closed without a reason', () => {
	const school = aSchool();
	const people = somePeople(school);
	const id = aConcern(school, { by: people.amina });
	acknowledge(school, id, people.dsl);
	for (const none of ['', '  '])
		expect(() => close(school, id, people.dsl, { outcome: 'resolved', words: none })).toThrow(
			'no-reason'
		);
	expect(openConcern(school, id, people.dsl).isClosed).toBe(false);
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
			expect(deskOf(school, closed)).toMatchObject({ waiting: [], unconfirmed: [], closed: [] });
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

describe('a closed concern found to be about an adult', () => {
	test('opens again, on the record, and is alerted like a new one', () => {
		const school = aSchool();
		const people = somePeople(school);
		const id = aConcern(school, { by: people.amina, words: 'he said' });
		acknowledge(school, id, people.dsl);
		close(school, id, people.dsl, { outcome: 'resolved', words });
		sayItIsAboutAdult(school, id, people.dsl, { adult: people.teacher.id, words });
		expect(dotFor(school, people.head)).toBe(true);
		expect(deskOf(school, people.head).waiting).toHaveLength(1);
		const { isClosed, isAcknowledged, chronology } = openConcern(school, id, people.head);
		expect({ isClosed, isAcknowledged }).toEqual({ isClosed: false, isAcknowledged: false });
		const lines = chronology.map(({ text }) => text);
		expect(lines).toContain('Opened again by Mrs Osei');
		expect(lines.at(-2)).toBe('Mrs Osei found that it is about an adult at school: Mr Lund');
	});
	test('by the teacher the child picked as well', () => {
		const school = aSchool();
		const people = somePeople(school);
		const id = aConcern(school, { by: people.amina, tell: people.teacher.id });
		acknowledge(school, id, people.dsl);
		close(school, id, people.dsl, { outcome: 'resolved', words });
		sayItIsAboutAdult(school, id, people.teacher, { adult: people.dsl.id, words });
		expect(deskOf(school, people.head).waiting).toHaveLength(1);
		expect(deskOf(school, people.dsl).closed).toEqual([]);
	});
});

describe('finding which child an unsigned concern is from', () => {
	test('opens it for the next in line where it may mean its one reader', () => {
		const school = aSchool();
		const people = somePeople(school);
		const cover = aStaff(school, { name: 'Ms Twain', roles: ['deputy'] });
		const id = aConcern(school, { words: 'my teacher hits me', saysTheyAre: 'Amina' });
		acknowledge(school, id, cover);
		// That they stand in for Oak's teacher is entered afterwards.
		school.db
			.insert(classStaff)
			.values({ schoolClass: people.oak, staff: cover.id, as: 'supply', since: school.clock() })
			.run();
		expect(() => openConcern(school, id, cover)).toThrow('no-such-concern');
		findChild(school, id, people.dsl, people.amina.id);
		expect(() => openConcern(school, id, cover)).toThrow('no-such-concern');
		const { isAcknowledged, chronology } = openConcern(school, id, people.dsl);
		expect(isAcknowledged).toBe(false);
		expect(chronology.map(({ text }) => text)).toContain(
			'Whoever had acknowledged it may not read it now: it waits for Mrs Osei'
		);
		expect(dotFor(school, people.dsl)).toBe(true);
		expect(dotFor(school, cover)).toBe(false);
	});
	test('leaves what somebody has in hand in their hands', () => {
		const school = aSchool();
		const people = somePeople(school);
		const id = aConcern(school, { words: 'she keeps hitting me' });
		acknowledge(school, id, people.deputy);
		findChild(school, id, people.deputy, people.amina.id);
		expect(openConcern(school, id, people.deputy).isAcknowledged).toBe(true);
	});
	test('a second finding is kept beside the first', () => {
		const school = aSchool();
		const people = somePeople(school);
		const ben = aPupil(school, { in: people.oak, name: 'Ben' });
		const id = aConcern(school, { words: 'help' });
		findChild(school, id, people.dsl, people.amina.id);
		findChild(school, id, people.dsl, ben.id);
		const { child, chronology } = openConcern(school, id, people.deputy);
		expect(child?.name).toBe('Ben');
		const lines = chronology.map(({ text }) => text);
		expect(lines).toContain('Mrs Osei found whose it is: Amina');
		expect(lines).toContain('Mrs Osei found whose it is: Ben');
	});
	test('a concern that was signed stays its child’s', () => {
		const school = aSchool();
		const people = somePeople(school);
		const ben = aPupil(school, { in: people.oak, name: 'Ben' });
		const id = aConcern(school, { by: people.amina, words: 'help' });
		expect(() => findChild(school, id, people.dsl, ben.id)).toThrow('signed-in-as-them');
		const { child, mayDo } = openConcern(school, id, people.dsl);
		expect(child?.name).toBe('Amina');
		expect(mayDo).not.toContain('child-found');
	});
});

describe('handing over', () => {
	test('not until a day that has gone', () => {
		const school = aSchool();
		const people = somePeople(school);
		const id = aConcern(school, { by: people.amina });
		const mails = () => school.db.select().from(mail).all().length;
		const before = mails();
		for (const until of [school.clock() - DAY, school.clock()])
			expect(() => handOver(school, id, people.dsl, { to: people.head.id, until, words })).toThrow(
				'until-has-gone'
			);
		expect(mails()).toBe(before);
	});
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
	test('nor in words that mean the child’s teacher, where it is about them', () => {
		const school = aSchool();
		const people = somePeople(school);
		const about = { by: people.amina, aboutAdult: 'yes', adult: people.teacher.id } as const;
		const id = aConcern(school, about);
		expect(() =>
			shareWelfare(school, id, people.head, { to: people.dsl.id, words: 'Her teacher hurt her.' })
		).toThrow('names-the-adult');
		expect(deskOf(school, people.dsl).waiting).toEqual([]);
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

describe('whoever had it in hand can’t read it any more', () => {
	const giveClass = (school: TestSchool, who: Staff, people: People) =>
		school.db
			.insert(classStaff)
			.values({ schoolClass: people.oak, staff: who.id, as: 'teacher', since: school.clock() })
			.run();
	test('it waits anew, for the next in the table', () => {
		const school = aSchool();
		const people = somePeople(school);
		const id = aConcern(school, { by: people.amina, aboutAdult: 'yes', words: 'my teacher' });
		acknowledge(school, id, people.head);
		// The head turns out to have taught that class.
		giveClass(school, people.head, people);
		expect(() => openConcern(school, id, people.head)).toThrow('no-such-concern');
		expect(dotFor(school, people.head)).toBe(false);
		openToWhoIsThereNow(school);
		for (const who of [people.chair, people.dsl]) {
			expect(dotFor(school, who)).toBe(true);
			expect(openConcern(school, id, who).isAcknowledged).toBe(false);
		}
		expect(dotFor(school, people.head)).toBe(false);
	});
	test('so it does where they leave', () => {
		const school = aSchool();
		const people = somePeople(school);
		const id = aConcern(school, { by: people.amina, words: 'help' });
		acknowledge(school, id, people.dsl);
		school.sqlite.prepare('update staff set left_at = 1 where id = ?').run(people.dsl.id);
		openToWhoIsThereNow(school);
		expect(dotFor(school, people.deputy)).toBe(true);
		expect(openConcern(school, id, people.deputy).isAcknowledged).toBe(false);
		openToWhoIsThereNow(school);
		const lines = openConcern(school, id, people.deputy).chronology;
		expect(lines.filter(({ text }) => text.includes('it waits for'))).toHaveLength(1);
	});
	test('a class they take a term later tells nothing of then', () => {
		const school = aSchool();
		const people = somePeople(school);
		const id = aConcern(school, { by: people.amina, aboutAdult: 'yes', words: 'my teacher' });
		acknowledge(school, id, people.head);
		school.later(60 * DAY);
		giveClass(school, people.head, people);
		openToWhoIsThereNow(school);
		expect(openConcern(school, id, people.head).isAcknowledged).toBe(true);
		expect(() => openConcern(school, id, people.chair)).toThrow('no-such-concern');
	});
	test('nor does leaving a class open what was said of its teacher', () => {
		const school = aSchool();
		const people = somePeople(school);
		giveClass(school, people.dsl, people);
		const id = aConcern(school, { by: people.amina, words: 'my teacher hits me' });
		school.later(DAY);
		school.sqlite.prepare('update class_staff set until = ?').run(school.clock());
		openToWhoIsThereNow(school);
		expect(() => openConcern(school, id, people.dsl)).toThrow('no-such-concern');
	});
});

test('no dot, desk or count tells of what somebody may not open', () => {
	const school = aSchool();
	const people = somePeople(school);
	const governor = aStaff(school, { name: 'Mr Crane', roles: ['governor'] });
	const id = aConcern(school, { by: people.amina, words: 'help' });
	for (const who of [people.dsl, people.teacher, governor])
		grant(school, id, [{ staff: who.id, why: who === people.teacher ? 'picked' : 'next-in-line' }]);
	grant(school, id, [{ staff: people.dsl.id, why: 'safeguarding' }]);
	expect(hasDesk(school, governor)).toBe(true);
	expect(dotFor(school, people.teacher, people.oak)).toBe(true);
	// They turn out to have the names it was about.
	const rename = school.sqlite.prepare('update staff set name = ? where id = ?');
	for (const who of [people.dsl, people.teacher, governor]) rename.run('Mrs Help', who.id);
	for (const who of [people.dsl, people.teacher, governor]) {
		expect(dotFor(school, who)).toBe(false);
		expect(dotFor(school, who, people.oak)).toBe(false);
	}
	expect(hasDesk(school, governor)).toBe(false);
	expect(dotFor(school, people.deputy)).toBe(true);
});

test('closed concerns beyond the newest stay within reach, page by page', () => {
	const school = aSchool();
	const people = somePeople(school);
	for (let n = 1; n <= 34; n++) {
		const id = aConcern(school, { by: people.amina, words: `number ${n}` });
		acknowledge(school, id, people.dsl);
		close(school, id, people.dsl, { outcome: 'resolved', words });
		school.later(MINUTE);
	}
	// Not the lead's: a page tells nothing of it.
	const theirs = aConcern(school, { by: people.amina, words: 'mrs osei' });
	acknowledge(school, theirs, people.deputy);
	close(school, theirs, people.deputy, { outcome: 'resolved', words });
	const desk = deskOf(school, people.dsl);
	expect(desk.closed).toHaveLength(30);
	expect(desk.hasOlder).toBe(true);
	expect(desk.closed[0]?.words).toBe('number 34');
	const { lines, hasOlder } = closedPage(school, people.dsl, 2);
	expect(lines.map((line) => line.words)).toEqual(['number 4', 'number 3', 'number 2', 'number 1']);
	expect(hasOlder).toBe(false);
	expect(closedPage(school, people.dsl, 3).lines).toEqual([]);
	expect(lines[3] && openConcern(school, lines[3].id, people.dsl).words).toBe('number 1');
	expect(deskOf(school, people.head)).toMatchObject({ closed: [], hasOlder: false });
});
