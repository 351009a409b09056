import { describe, expect, test } from 'vitest';
import {
	aClass,
	aPupil,
	aSchool,
	aStaff,
	type TestSchool
} from '../../../../tests/builders/school.ts';
import { aFinishedLesson, aMixRun, LESSON, theEdition } from '../../../../tests/builders/work.ts';
import { DAY, HOUR } from '../../calendar/instant.ts';
import { askForCare } from '../people/care.ts';
import type { MixQuestion } from '../../wire/trail-mix.ts';
import type { Pupil } from '../permissions/who.ts';
import { coverageOf } from './coverage-of.ts';
import { deliver, deliveriesTo, undoDelivery } from './deliveries.ts';
import { mixFor } from './mix-for.ts';
import { recount } from './recount.ts';
import { attainment, attempts, lessonVersions, misconceptions, responses } from './tables.ts';
import { takeIn } from './take-in.ts';
import { trailOf } from './trail.ts';
import { classOf } from '../people/classes.ts';

const WEEK = 7 * DAY;

/** A class that was taught one lesson a week ago, and a pupil who did it. */
function aWeekOn(year: Pupil['year'] = 'Y3') {
	const school = aSchool();
	const oak = aClass(school, { id: 'OAK', years: [year] });
	const pupil = aPupil(school, { in: oak, year });
	aFinishedLesson(school, pupil);
	if (deliveriesTo(school, oak).length === 0)
		deliver(school, LESSON, oak, { by: null, because: 'teacher' });
	school.later(WEEK);
	return { school, oak, pupil };
}

const firstOf = (questions: readonly MixQuestion[]): MixQuestion => {
	const [first] = questions;
	if (!first) throw new Error('the mix is empty');
	return first;
};

function answerAll(school: TestSchool, pupil: Pupil, right = true) {
	const { week, questions } = mixFor(school, pupil);
	const run = aMixRun(school, pupil, week);
	const items = [run.open(), ...questions.map((it) => run.answer(it, right)), run.finish()];
	for (const item of items) takeIn(school, item);
	return { questions, items };
}

describe('what a pupil is offered', () => {
	test('questions of the lesson, a week after it, in the form they did not meet last', () => {
		const { school, pupil } = aWeekOn();
		const { week, questions, finished } = mixFor(school, pupil);
		expect(week).toBe('2026-11-30');
		expect(finished).toBe(false);
		expect(questions.map(({ id }) => id).sort()).toEqual(
			theEdition(school)
				.lesson.checks.map(({ id }) => `${LESSON}/${id}`)
				.sort()
		);
		// The builder's after-check is form b.
		expect(questions.map(({ form }) => form)).toEqual(questions.map(() => 'a'));
	});

	test('nothing in the week of the lesson itself', () => {
		const { school, pupil } = aWeekOn();
		school.later(-WEEK);
		expect(mixFor(school, pupil).questions).toEqual([]);
	});

	test('nothing that their class was not taught, whatever they did themselves', () => {
		const { school, oak, pupil } = aWeekOn();
		const by = aStaff(school, { roles: ['teacher'], of: oak });
		for (const { id } of deliveriesTo(school, oak)) undoDelivery(school, id, oak, by.id);
		expect(mixFor(school, pupil).questions).toEqual([]);
	});

	test('nothing that the class was taught last year, when it held other children', () => {
		const { school, oak, pupil } = aWeekOn();
		school.later(42 * WEEK);
		expect(mixFor(school, pupil).questions).toEqual([]);
		deliver(school, LESSON, oak, { by: null, because: 'teacher' });
		school.later(WEEK);
		expect(mixFor(school, pupil).questions.length).toBeGreaterThan(0);
	});

	test('nothing of a strand that isn’t for this child in class, half-way through or not', () => {
		const { school, pupil } = aWeekOn();
		const { week, questions } = mixFor(school, pupil);
		const run = aMixRun(school, pupil, week);
		takeIn(school, run.open());
		takeIn(school, run.answer(firstOf(questions), true));
		const dsl = aStaff(school, { roles: ['dsl'] });
		const { strand } = firstOf(questions);
		askForCare(school, dsl, { pupil: pupil.id, strand, care: 'not-in-class' });
		expect(mixFor(school, pupil)).toMatchObject({ questions: [], answered: {} });
		askForCare(school, dsl, { pupil: pupil.id, strand, care: 'speak-first' });
		expect(
			mixFor(school, pupil)
				.questions.map(({ id }) => id)
				.sort()
		).toEqual(questions.map(({ id }) => id).sort());
	});

	test('answered in two tabs in one week, a question was remembered once, and by its first answer', () => {
		const { school, pupil } = aWeekOn();
		const { week, questions } = mixFor(school, pupil);
		const [one, two] = questions;
		if (!one || !two) throw new Error('the mix has too few questions');
		const tabs = [
			{ opened: school.clock() - 2 * HOUR, second: false },
			{ opened: school.clock() - HOUR, second: true }
		];
		for (const { opened, second } of tabs) {
			const run = aMixRun(school, pupil, week, opened);
			for (const item of [run.open(), run.answer(one, true), run.answer(two, second)])
				takeIn(school, item);
		}
		const back = () => mixFor(school, pupil).questions.map(({ id }) => id);
		school.later(WEEK);
		// Missed at first: next week. Remembered: in two, and not in three since it was twice.
		expect(back()).toContain(two.id);
		expect(back()).not.toContain(one.id);
		school.later(WEEK);
		expect(back()).toContain(one.id);
	});

	test('nothing in Reception', () => {
		const { school, pupil } = aWeekOn('EYFS');
		expect(mixFor(school, pupil).questions).toEqual([]);
	});

	test('a child who was away is asked what the class was taught', () => {
		const { school, oak } = aWeekOn();
		expect(
			mixFor(school, aPupil(school, { in: oak, year: 'Y3' })).questions.length
		).toBeGreaterThan(0);
	});

	test('once it is finished, no more that week; and what was remembered waits two weeks', () => {
		const { school, pupil } = aWeekOn();
		const { questions } = answerAll(school, pupil);
		expect(mixFor(school, pupil)).toMatchObject({ finished: true });
		expect(
			mixFor(school, pupil)
				.questions.map(({ id }) => id)
				.sort()
		).toEqual(questions.map(({ id }) => id).sort());
		school.later(WEEK);
		expect(mixFor(school, pupil).questions).toEqual([]);
		school.later(WEEK);
		const back = mixFor(school, pupil).questions;
		expect(back.length).toBe(questions.length);
		expect(back.every(({ form }) => form === 'b')).toBe(true);
	});

	test('what was missed comes back the week after, in the other form', () => {
		const { school, pupil } = aWeekOn();
		const { questions } = answerAll(school, pupil, false);
		school.later(WEEK);
		const back = mixFor(school, pupil).questions;
		expect(back.map(({ id }) => id).sort()).toEqual(questions.map(({ id }) => id).sort());
		expect(back.every(({ form }) => form === 'b')).toBe(true);
	});

	test('half-way through, what was answered stays, with its answer', () => {
		const { school, pupil } = aWeekOn();
		const { week, questions } = mixFor(school, pupil);
		const run = aMixRun(school, pupil, week);
		const answer = run.answer(firstOf(questions), true);
		takeIn(school, run.open());
		takeIn(school, answer);
		const now = mixFor(school, pupil);
		expect(Object.keys(now.answered)).toEqual([firstOf(questions).id]);
		expect(now.questions.map(({ id, form }) => [id, form]).sort()).toEqual(
			questions.map(({ id, form }) => [id, form]).sort()
		);
		expect(now.finished).toBe(false);
	});
});

describe('what becomes of it', () => {
	const rowsOf = (school: TestSchool) =>
		[attempts, responses, attainment, misconceptions].map((table) =>
			school.db.select().from(table).all()
		);

	test('each answer is marked here, dates a level, and counts once however often it comes', () => {
		const { school, pupil } = aWeekOn();
		const { questions, items } = answerAll(school, pupil, false);
		const { statement } = theEdition(school).lesson.checks[0] as { statement: string };
		const now = school.db
			.select()
			.from(attainment)
			.all()
			.findLast((row) => row.statement === statement);
		expect(now).toMatchObject({ level: 'emerging', source: 'trail mix', until: null });
		const once = rowsOf(school);
		expect(once[1]).toHaveLength(questions.length + 2);
		for (const item of items) takeIn(school, item);
		expect(rowsOf(school)).toEqual(once);
		recount(school, pupil.id);
		expect(rowsOf(school)).toEqual(once);
	});

	test('it is practice for the class’s coverage, and no lesson on the trail', () => {
		const { school, oak, pupil } = aWeekOn();
		const before = trailOf(school, pupil);
		answerAll(school, pupil);
		const schoolClass = classOf(school, oak);
		if (!schoolClass) throw new Error('no class');
		const taught = new Set(theEdition(school).lesson.checks.map(({ statement }) => statement));
		const cells = coverageOf(school, schoolClass)
			.strands.flatMap(({ cells }) => cells)
			.filter(({ statement }) => taught.has(statement.id));
		expect(cells.length).toBeGreaterThan(0);
		for (const { facts } of cells) expect(facts).toContain('practised');
		expect(trailOf(school, pupil)).toEqual(before);
	});

	test('a wrong answer names the idea it shows', () => {
		const { school, pupil } = aWeekOn();
		const { week, questions } = mixFor(school, pupil);
		const asked = questions.find(({ question }) => question.options.some(({ shows }) => shows));
		if (!asked) throw new Error('no question can show an idea');
		const answer = asked.question.options.findIndex(({ shows }) => shows);
		const item = aMixRun(school, pupil, week).answer(asked, true);
		const contents = { ...item.contents, response: { hash: asked.hash, form: asked.form, answer } };
		takeIn(school, { ...item, contents } as never);
		expect(school.db.select().from(misconceptions).all()).toMatchObject([
			{ ideasOf: LESSON, misconception: asked.question.options[answer]?.shows, until: null }
		]);
	});

	test.each([
		['to a question nobody asks', { activity: `${LESSON}/nowhere` }, 'unknown-activity'],
		['to a lesson nobody knows', { activity: 'y9-other/asking' }, 'unknown-lesson'],
		['of another kind', { kind: 'check' }, 'not-an-answer'],
		['that is no answer', { response: { form: 'z' } }, 'not-an-answer']
	])('an answer %s is kept as stuck, and writes nothing', (_, changed, code) => {
		const { school, pupil } = aWeekOn();
		const { week, questions } = mixFor(school, pupil);
		const item = aMixRun(school, pupil, week).answer(firstOf(questions), true);
		const before = rowsOf(school);
		const contents = { ...item.contents, ...changed };
		expect(() => takeIn(school, { ...item, contents } as never)).toThrow(code);
		expect(rowsOf(school)).toEqual(before);
	});

	test('the lesson’s version is kept as soon as its question is given out', () => {
		const school = aSchool();
		const oak = aClass(school, { id: 'OAK', years: ['Y3'] });
		const pupil = aPupil(school, { in: oak, year: 'Y3' });
		deliver(school, LESSON, oak, { by: null, because: 'teacher' });
		school.later(WEEK);
		mixFor(school, pupil);
		expect(school.db.select().from(lessonVersions).all()).toHaveLength(1);
	});
});
