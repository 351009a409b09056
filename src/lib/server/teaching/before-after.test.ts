import { expect, test } from 'vitest';
import { aClass, aPupil, aSchool } from '../../../../tests/builders/school.ts';
import {
	aFinishedLesson,
	aRun,
	checked,
	checkOf,
	theEdition
} from '../../../../tests/builders/work.ts';
import { DAY } from '../../calendar/instant.ts';
import { classOf } from '../people/classes.ts';
import { beforeAfter } from './before-after.ts';
import { deliver } from './deliveries.ts';
import { takeIn } from './take-in.ts';

function aYear3(n = 8) {
	const school = aSchool();
	const id = aClass(school, { id: 'HAZEL', years: ['Y3'] });
	const pupils = Array.from({ length: n }, (_, i) =>
		aPupil(school, { in: id, year: 'Y3', name: `Child ${'ABCDEFGH'[i]}` })
	);
	const hazel = classOf(school, id);
	if (!hazel) throw new Error('no class');
	const edition = theEdition(school);
	return { school, pupils, edition, now: () => beforeAfter(school, hazel, edition), id };
}

/** An answer to the first form that shows a wrong idea, and the idea. */
function aWrongAnswer({ edition }: ReturnType<typeof aYear3>) {
	const asked = checked(edition, 'a', false);
	for (const pair of edition.lesson.checks)
		for (const [option, { shows }] of pair.a.options.entries())
			if (shows && pair.b.options.some((other) => other.shows === shows))
				return {
					idea: shows,
					response: { ...asked, answers: { ...asked.answers, [pair.id]: option } }
				};
	throw new Error('no check asks for the same idea twice');
}

test('before anybody has answered, there is nothing to show but where to begin', () => {
	const { now } = aYear3();
	expect(now()).toMatchObject({
		before: 0,
		after: 0,
		ideas: [],
		step: { do: 'begin with the check' }
	});
});

test('before the lesson the teacher sees how many hold which wrong idea, and who', () => {
	const it = aYear3();
	const { idea, response } = aWrongAnswer(it);
	for (const pupil of it.pupils.slice(0, 3)) {
		const run = aRun(it.school, pupil);
		takeIn(it.school, run.open());
		takeIn(it.school, run.response(checkOf(it.edition, 'before'), response));
	}
	const now = it.now();
	expect(now).toMatchObject({
		before: 3,
		after: 0,
		step: { do: 'watch for', idea: { id: idea, n: 3 } }
	});
	expect(now.ideas.find(({ id }) => id === idea)).toMatchObject({
		before: 3,
		now: 3,
		who: ['Child A', 'Child B', 'Child C']
	});
});

test('after it, progress stands by statement, from the check before to the check after', () => {
	const { school, pupils, edition, now, id } = aYear3();
	deliver(school, edition.id, id, { by: null, because: 'teacher' });
	pupils.forEach((pupil, i) => aFinishedLesson(school, pupil, { right: i < 7 }));
	const { statements, before, after, step, taught } = now();
	expect([before, after, taught]).toEqual([8, 8, '2026-11-23']);
	const checkedOnes = new Set(edition.lesson.checks.map(({ statement }) => statement));
	for (const statement of statements.filter(({ id }) => checkedOnes.has(id))) {
		expect(statement.before).toEqual({ 'not yet': 8, emerging: 0, secure: 0 });
		expect(statement.after).toEqual({ 'not yet': 1, emerging: 0, secure: 7 });
	}
	expect(step).toMatchObject({ do: 'sit with a few', n: 1 });
});

test('a lesson done twice counts once for each pupil, by what they showed last', () => {
	const { school, pupils, now } = aYear3(2);
	const [one] = pupils;
	if (!one) throw new Error('no pupil');
	aFinishedLesson(school, one, { right: false });
	school.later(DAY);
	aFinishedLesson(school, one, { right: true });
	expect(now()).toMatchObject({ before: 1, after: 1 });
	expect(now().statements[0]?.after).toEqual({ 'not yet': 0, emerging: 0, secure: 1 });
});
