import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aClass, aPupil, aSchool, aStaff } from '../../../../tests/builders/school.ts';
import { aFinishedLesson, aRun, theEdition } from '../../../../tests/builders/work.ts';
import type { Make } from '../../activities/make/kind.ts';
import { MINUTE } from '../../calendar/instant.ts';
import { classOf } from '../people/classes.ts';
import type { EvidenceId } from '../../wire/ids.ts';
import { Refusal } from '../../wire/trouble.ts';
import { copyOut } from '../concerns/copy-out.ts';
import { deskOf } from '../concerns/desk.ts';
import { openConcern } from '../concerns/open.ts';
import { asPage } from '../concerns/paper-page.ts';
import { asText } from '../concerns/paper-text.ts';
import { writeConcern, type Written } from '../concerns/write.ts';
import { fileOf } from '../portfolio/export-file.ts';
import { exportsFor, fetchExport } from '../portfolio/exports.ts';
import type { Scope } from '../portfolio/scope.ts';
import { exports } from '../portfolio/tables.ts';
import type { School } from '../school/school.ts';
import { coverageOf } from '../teaching/coverage-of.ts';
import { takeIn } from '../teaching/take-in.ts';
import { approve, giveBack } from './decide.ts';
import { drawingOf } from './drawing-of.ts';
import { keepResult, resultsToKeep } from './keep-result.ts';
import { sendToDesk, workToSend, worryingWork } from './send-to-desk.ts';
import { evidenceOf, waitingIn } from './of-class.ts';
import { offerLater } from './offer.ts';
import { ownWork, workOf } from './of-pupil.ts';

function oak() {
	const school = aSchool();
	const schoolClass = aClass(school, { id: 'OAK', years: ['Y3'] });
	const teacher = aStaff(school, { roles: ['teacher'], of: schoolClass });
	const amina = aPupil(school, { in: schoolClass, name: 'Amina', year: 'Y3' });
	const edition = theEdition(school);
	const make = edition.lesson.activities.find((one): one is Make => one.kind === 'make');
	if (!make) throw new Error('the lesson has nothing to make');
	const offers = (text: string, why = 'I thought of it myself') => {
		const run = aRun(school, amina, { edition });
		const item = run.response(make, { text, strokes: [], offered: { why } });
		takeIn(school, item);
		return { item, run };
	};
	return { school, schoolClass, teacher, amina, edition, make, offers };
}

const evidencedIn = (school: School) =>
	coverageOf(school, classOf(school, 'OAK')!)
		.strands.flatMap(({ cells }) => cells)
		.filter(({ facts }) => facts.includes('evidenced'))
		.map(({ statement }) => statement.id);

test('what a pupil offers waits for the teacher, with why, and once however often it comes', () => {
	const { school, schoolClass, offers } = oak();
	const { item } = offers('three words, one lock');
	takeIn(school, item);
	expect(evidenceOf(school, schoolClass).waiting).toMatchObject([
		{
			shownName: 'Amina',
			form: 'writing',
			text: 'three words, one lock',
			why: 'I thought of it myself',
			decided: null
		}
	]);
	expect(waitingIn(school, schoolClass)).toBe(1);
});

test('what a pupil keeps to themselves isn’t there', () => {
	const { school, schoolClass, amina, make } = oak();
	takeIn(school, aRun(school, amina).response(make, { text: 'for me', strokes: [] }));
	expect(evidenceOf(school, schoolClass).waiting).toEqual([]);
});

test('work made again in the same go stands for what went before', () => {
	const { school, schoolClass, make, offers } = oak();
	const { run } = offers('first try');
	takeIn(
		school,
		run.response(make, { text: 'second try', strokes: [], offered: { why: 'It is better' } })
	);
	expect(evidenceOf(school, schoolClass).waiting.map(({ text }) => text)).toEqual(['second try']);
});

test('approving makes the class’s coverage evidenced, and giving back takes it out again', () => {
	const { school, schoolClass, teacher, edition, offers } = oak();
	const evidence = offers('three words').item.id as never;
	expect(evidencedIn(school)).toEqual([]);
	approve(school, { schoolClass, evidence, by: teacher });
	approve(school, { schoolClass, evidence, by: teacher });
	expect(evidencedIn(school).sort()).toEqual([...edition.lesson.statements].sort());
	school.later(MINUTE);
	giveBack(school, { schoolClass, evidence, by: teacher, words: 'Add one more word!' });
	expect(evidencedIn(school)).toEqual([]);
	expect(evidenceOf(school, schoolClass).returned).toMatchObject([
		{ words: 'Add one more word!', decidedAt: school.clock() }
	]);
});

test('nobody decides about another class’s work', () => {
	const { school, teacher, offers } = oak();
	const elm = aClass(school, { id: 'ELM' });
	const evidence = offers('mine').item.id as never;
	expect(() => approve(school, { schoolClass: elm, evidence, by: teacher })).toThrow(
		'no-such-evidence'
	);
});

test('a teacher keeps a check’s result, and it says how far the pupil came', () => {
	const { school, schoolClass, teacher, amina, edition } = oak();
	aFinishedLesson(school, amina, { edition });
	const [result] = resultsToKeep(school, schoolClass);
	expect(result?.text).toMatch(/^.+: not yet before the lesson, secure after it\.$/);
	expect(result?.text).not.toMatch(/\d of \d|right/);
	keepResult(school, { schoolClass, response: result!.response, by: teacher });
	keepResult(school, { schoolClass, response: result!.response, by: teacher });
	expect(resultsToKeep(school, schoolClass)).toEqual([]);
	expect(evidenceOf(school, schoolClass).approved).toMatchObject([{ form: 'result', kept: true }]);
	expect(evidencedIn(school).length).toBeGreaterThan(0);
});

test('a pupil sees all they made, whose it is now and what the teacher said, and nobody else’s', () => {
	const { school, schoolClass, teacher, amina, make, offers } = oak();
	const { item } = offers('three words, one lock');
	takeIn(school, aRun(school, amina).response(make, { text: 'for me', strokes: [] }));
	const by = teacher;
	expect(workOf(school, amina.id).map(({ text, state }) => [text, state])).toEqual(
		expect.arrayContaining([
			['three words, one lock', 'offered'],
			['for me', 'mine']
		])
	);
	const id = item.id as string as EvidenceId;
	giveBack(school, { schoolClass, evidence: id, by, words: 'Tell me why.' });
	expect(workOf(school, amina.id).find((one) => one.id === item.id)).toMatchObject({
		state: 'given back',
		words: 'Tell me why.',
		why: 'I thought of it myself'
	});
	approve(school, { schoolClass, evidence: id, by, words: '' });
	expect(ownWork(school, amina.id, item.id)).toMatchObject({ state: 'kept' });

	const ben = aPupil(school, { in: schoolClass, name: 'Ben', year: 'Y3' });
	expect(workOf(school, ben.id)).toEqual([]);
	expect(ownWork(school, ben.id, item.id)).toBeUndefined();
});

test('a pupil offers what they made on another day, once, and only their own', () => {
	const { school, schoolClass, amina, make } = oak();
	const item = aRun(school, amina).response(make, { text: 'for me', strokes: [] });
	takeIn(school, item);
	const ben = aPupil(school, { in: schoolClass, name: 'Ben', year: 'Y3' });
	const offer = { response: item.id, why: 'I worked hard on it' };
	expect(() => offerLater(school, { id: ben.id, schoolClass }, offer)).toThrow(Refusal);
	offerLater(school, { id: amina.id, schoolClass }, offer);
	offerLater(school, { id: amina.id, schoolClass }, offer);
	expect(evidenceOf(school, schoolClass).waiting).toMatchObject([
		{ shownName: 'Amina', text: 'for me', why: 'I worked hard on it' }
	]);
	expect(workOf(school, amina.id)).toMatchObject([{ state: 'offered' }]);
});

test('work an adult is worried about goes to the desk with the concern, and leaves the class’s pages', () => {
	const { school, schoolClass, teacher, amina, offers } = oak();
	const dsl = aStaff(school, { name: 'Mrs Osei', roles: ['dsl'] });
	const { item } = offers('I don’t want to go home');
	const evidence = item.id as string as EvidenceId;
	approve(school, { schoolClass, evidence, by: teacher });
	expect(evidencedIn(school)).not.toEqual([]);

	const work = worryingWork(school, teacher, evidence);
	if (!work) throw new Error('the teacher can’t see the work');
	sendToDesk(school, teacher, {
		id: crypto.randomUUID(),
		child: amina.id,
		how: 'work',
		said: { happened: [], notTell: [], words: 'I found this today.', aboutAdult: 'no' },
		work
	});

	const [line] = deskOf(school, dsl).waiting;
	const view = openConcern(school, line!.id, dsl);
	expect(view.words).toContain('I found this today.');
	expect(view.words).toContain('I don’t want to go home');
	expect(view.work?.title).toBe(work.title);
	const { waiting, approved, returned } = evidenceOf(school, schoolClass);
	expect([...waiting, ...approved, ...returned]).toEqual([]);
	expect(evidencedIn(school)).toEqual([]);
	expect(workOf(school, amina.id)).toMatchObject([{ state: 'offered' }]);
});

test('an adult named in a child’s work is kept from reading the concern about it', () => {
	const { school, teacher, amina, offers } = oak();
	const dsl = aStaff(school, { name: 'Mrs Osei', roles: ['dsl'] });
	const deputy = aStaff(school, { name: 'Mr Threlfall', roles: ['deputy'] });
	const { item } = offers('Mr Threlfall asks me for pictures');
	const work = worryingWork(school, teacher, item.id);
	if (!work) throw new Error('the teacher can’t see the work');
	sendToDesk(school, teacher, {
		id: crypto.randomUUID(),
		child: amina.id,
		how: 'work',
		said: { happened: [], notTell: [], words: 'Please read this.', aboutAdult: 'no' },
		work
	});
	expect(deskOf(school, deputy).waiting).toEqual([]);
	expect(deskOf(school, dsl).waiting).toHaveLength(1);
});

test('nobody takes another class’s work to the desk, and so nobody reads it there', () => {
	const { school, offers } = oak();
	const { item } = offers('mine');
	const other = aStaff(school, { roles: ['teacher'], of: aClass(school, { id: 'ASH' }) });
	expect(worryingWork(school, other, item.id)).toBeUndefined();
});

/** A lesson in which something is drawn. */
function aDrawing(school: School) {
	for (const edition of school.curriculum.editions.values())
		for (const one of edition.lesson.activities)
			if (one.kind === 'make' && one.form === 'draw') return [edition, one] as const;
	throw new Error('there is nothing to draw');
}

test('what went to the desk opens to no class staff at any address, and nothing they ask brings it back', () => {
	const { school, schoolClass, teacher, amina } = oak();
	const [edition, make] = aDrawing(school);
	const run = aRun(school, amina, { edition });
	const strokes = [{ colour: '#223344', width: 4, points: [[1, 2] as const, [3, 4] as const] }];
	const item = run.response(make, { text: 'our house', strokes, offered: { why: '' } });
	takeIn(school, item);
	const evidence = item.id as string as EvidenceId;
	const [decision, dsl] = [
		{ schoolClass, evidence, by: teacher },
		aStaff(school, { name: 'Mrs Osei', roles: ['dsl'] })
	];
	approve(school, decision);
	const mayHold = ['school', 'class'].map((of) => ({
		id: `portfolio-${of}`,
		scope: (of === 'class' ? { of, schoolClass } : { of }) as Scope,
		by: teacher.id,
		askedAt: school.clock(),
		finishedAt: school.clock()
	}));
	mkdirSync(join(school.folder, 'exports'));
	for (const { id } of mayHold) writeFileSync(fileOf(school, id), 'zip');
	school.db.insert(exports).values(mayHold).run();
	expect(exportsFor(school, teacher)).toMatchObject([{ id: 'portfolio-class', state: 'ready' }]);

	const work = worryingWork(school, teacher, evidence);
	if (!work) throw new Error('the teacher can’t see the work');
	expect(drawingOf(school, schoolClass, evidence)).toContain('<svg');
	const written: Omit<Written, 'work'> = {
		id: crypto.randomUUID(),
		child: amina.id,
		how: 'work',
		said: { happened: [], notTell: [], words: 'Look.', aboutAdult: 'no' }
	};
	sendToDesk(school, teacher, { ...written, work });

	expect(drawingOf(school, schoolClass, evidence)).toBeUndefined();
	expect(worryingWork(school, teacher, evidence)).toBeUndefined();
	expect(exportsFor(school, teacher)).toEqual([]);
	expect(() => fetchExport(school, 'portfolio-class', teacher)).toThrow('no-such-portfolio');
	expect(
		school.db
			.select()
			.from(exports)
			.all()
			.every((one) => one.removedAt !== null)
	).toBe(true);
	for (const asked of [approve, giveBack])
		expect(() => asked(school, decision)).toThrow('no-such-evidence');
	expect(() => keepResult(school, { schoolClass, response: item.id, by: teacher })).toThrow(
		Refusal
	);
	expect(workOf(school, amina.id)).toMatchObject([{ state: 'offered' }]);

	// Another adult had the form open: theirs goes with the work too.
	const late = workToSend(school, teacher, evidence);
	if (!late) throw new Error('it doesn’t go with the second concern');
	const id = crypto.randomUUID();
	sendToDesk(school, teacher, { ...written, id, work: late });
	const { waiting } = deskOf(school, dsl);
	expect(waiting).toHaveLength(2);
	for (const line of waiting)
		expect(openConcern(school, line.id, dsl).work?.strokes).toEqual(strokes);
});

test('a poster goes to the desk as it looks', () => {
	const { school, teacher, amina } = oak();
	const dsl = aStaff(school, { roles: ['dsl'] });
	const work: Written['work'] = {
		text: 'A park',
		strokes: [],
		picture: { place: 'park', people: [], things: [], description: 'A park' },
		title: 'Ask first',
		task: 'Make a poster'
	};
	writeConcern(school, teacher, {
		id: crypto.randomUUID(),
		child: amina.id,
		how: 'work',
		said: { happened: [], notTell: [], words: 'Look.', aboutAdult: 'no' },
		work
	});
	const [line] = deskOf(school, dsl).waiting;
	expect(openConcern(school, line!.id, dsl).work?.poster).toMatch(/^<svg/);
	const paper = copyOut(school, line!.id, dsl, 'pdf');
	expect(asPage(paper)).toContain('<svg');
	expect(asText(paper)).toContain('There is a drawing');
});
