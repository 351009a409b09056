import { expect, test } from 'vitest';
import { aClass, aPupil, aSchool, aStaff } from '../../../../tests/builders/school.ts';
import {
	aFinishedLesson,
	aRun,
	checked,
	checkOf,
	LESSON,
	theEdition
} from '../../../../tests/builders/work.ts';
import { DAY } from '../../calendar/instant.ts';
import { classOf } from '../people/classes.ts';
import { wrongTry } from '../sign-in/waits.ts';
import { behindStatement } from './behind-statement.ts';
import { classNow } from './class-now.ts';
import { classPlan } from './class-plan.ts';
import type { Withheld } from './curriculum.ts';
import { plan, planOf } from './plans.ts';
import { pupilsOf } from './pupils-of.ts';
import { takeIn } from './take-in.ts';
import { wholeSchool } from './whole-school.ts';
import { withheldHere } from './withheld.ts';

const LOCK = 'ECW-PRI-Y3-1';

function aYear3(n = 4) {
	const school = aSchool();
	const id = aClass(school, { id: 'HAZEL', years: ['Y3'] });
	const pupils = Array.from({ length: n }, (_, i) =>
		aPupil(school, { in: id, year: 'Y3', name: `Child ${'ABCDEFGH'[i]}` })
	);
	const teacher = aStaff(school, { roles: ['teacher'], of: id });
	const hazel = classOf(school, id);
	if (!hazel) throw new Error('no class');
	return { school, id, hazel, pupils, teacher };
}

/** A wrong answer to the before-check that shows a misconception. */
function aWrongIdea(school: Parameters<typeof theEdition>[0]) {
	const edition = theEdition(school);
	const answers = checked(edition, 'a', false);
	for (const pair of edition.lesson.checks)
		for (const [option, { shows }] of pair.a.options.entries())
			if (shows)
				return {
					says: edition.lesson.misconceptions.find(({ id }) => id === shows)?.says ?? '',
					response: { ...answers, answers: { ...answers.answers, [pair.id]: option } }
				};
	throw new Error('no check shows a misconception');
}

test('a teacher sees what is next and why, what is worth five minutes, and who isn’t done', () => {
	const { school, id, hazel, pupils, teacher } = aYear3();
	plan(school, LESSON, id, { halfTerm: 'Autumn 2', by: teacher.id });
	expect(classNow(school, hazel).next).toMatchObject({
		lesson: LESSON,
		why: [{ because: 'planned now', halfTerm: 1 }]
	});

	const { says, response } = aWrongIdea(school);
	const before = checkOf(theEdition(school), 'before');
	for (const pupil of pupils.slice(0, 3)) {
		const run = aRun(school, pupil);
		takeIn(school, run.open());
		takeIn(school, run.response(before, response));
		if (pupil === pupils[0]) takeIn(school, run.finish());
	}
	const now = classNow(school, hazel);
	expect(now.ideas).toContainEqual(expect.objectContaining({ says, n: 3 }));
	expect(now.unfinished).toMatchObject({ begun: ['Child B', 'Child C'], notBegun: ['Child D'] });
	expect(now.lately).toMatchObject([{ because: 'opened', day: '2026-11-23' }]);
});

test('behind a statement stand its lessons, its pupils and the wrong ideas they hold', () => {
	const { school, hazel, pupils } = aYear3(2);
	const { says, response } = aWrongIdea(school);
	if (!pupils[0]) throw new Error('nobody');
	const run = aRun(school, pupils[0]);
	takeIn(school, run.open());
	takeIn(school, run.response(checkOf(theEdition(school), 'before'), response));
	const behind = behindStatement(school, hazel, LOCK);
	expect(behind?.lessons).toMatchObject([{ id: LESSON, days: [{ day: '2026-11-23' }] }]);
	expect(behind?.ideas).toContainEqual({ says, who: ['Child A'] });
	expect(behind?.pupils.map(({ level }) => level)).toEqual(['not yet', undefined]);
	expect(behindStatement(school, hazel, 'ECW-PRI-Y6-1')).toBeUndefined();
});

test('each pupil’s line says what they finished, what they began, and whether they wait to sign in', () => {
	const { school, hazel, pupils } = aYear3(3);
	const [done, begun, stuck] = pupils;
	if (!done || !begun || !stuck) throw new Error('nobody');
	aFinishedLesson(school, done);
	takeIn(school, aRun(school, begun).open());
	for (let n = 0; n < 4; n++) wrongTry(school, 'device', `pupil/${stuck.id}`);
	expect(pupilsOf(school, hazel)).toMatchObject([
		{
			finished: ['Three words, one lock'],
			begun: [],
			secure: 1,
			lastDay: '2026-11-23',
			waits: false
		},
		{ finished: [], begun: ['Three words, one lock'], secure: 0, waits: false },
		{ finished: [], begun: [], waits: true }
	]);
});

test('a planned lesson that can’t be used is shown as withheld, and the lead is told who planned it', () => {
	const { school, id, hazel, teacher } = aYear3();
	plan(school, LESSON, id, { halfTerm: 'Spring 1', by: teacher.id });
	plan(school, 'y3-gone', id, { halfTerm: 'Spring 1', by: teacher.id });
	(school.curriculum.editions as Map<string, unknown>).delete(LESSON);
	(school.curriculum.withheld as Withheld[]).push({
		what: 'lesson',
		id: LESSON,
		why: 'activities.2: no answer is right'
	});
	const spring = classPlan(school, hazel).halfTerms.find(({ name }) => name === 'Spring 1');
	expect(spring?.lessons.map(({ withheld }) => withheld)).toEqual([
		'activities.2: no answer is right',
		'its folder is gone'
	]);
	expect(withheldHere(school)).toEqual([
		{
			what: 'lesson',
			id: LESSON,
			why: 'activities.2: no answer is right',
			plannedBy: ['Hazel']
		},
		{ what: 'lesson', id: 'y3-gone', why: 'its folder is gone', plannedBy: ['Hazel'] }
	]);
});

test('last year’s plan is not this year’s', () => {
	const { school, id, hazel, teacher } = aYear3();
	plan(school, LESSON, id, { halfTerm: 'Autumn 2', by: teacher.id });
	school.sqlite.prepare('update plans set year = year - 1').run();
	expect(planOf(school, id)).toEqual([]);
	expect(classPlan(school, hazel).halfTerms.flatMap(({ lessons }) => lessons)).toEqual([]);
});

test('the whole school has a row for each class, youngest first, with the furthest fact of each statement', () => {
	const { school, pupils } = aYear3(2);
	aClass(school, { id: 'MAPLE', years: ['Y3', 'Y4'] });
	aClass(school, { id: 'ACORN', years: ['EYFS'] });
	school.later(DAY);
	for (const pupil of pupils) aFinishedLesson(school, pupil);
	const rows = wholeSchool(school);
	expect(rows.map(({ id }) => id)).toEqual(['ACORN', 'HAZEL', 'MAPLE']);
	expect(rows[1]).toMatchObject({ roll: 2, taught: 1, secure: 1 });
	expect(rows[1]?.strands.PRI).toEqual(['secure', null, null]);
	expect(rows[2]?.statements).toBe(51);
});
