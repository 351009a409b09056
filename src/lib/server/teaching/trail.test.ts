import { expect, test } from 'vitest';
import { aClass, aPupil, aSchool, aStaff } from '../../../../tests/builders/school.ts';
import { aFinishedLesson, aRun, theEdition } from '../../../../tests/builders/work.ts';
import { DAY, HOUR } from '../../calendar/instant.ts';
import { attemptFor, begunBy } from './attempt-for.ts';
import { drop, halfTermNow, plan, planOf } from './plans.ts';
import { takeIn } from './take-in.ts';
import { trailOf } from './trail.ts';

const [A, B, C] = [
	'y4-behind-the-message',
	'y3-three-words-one-lock',
	'y2-where-does-my-picture-go'
] as const;

function aPupilWithAPlan() {
	const school = aSchool();
	const oak = aClass(school, { id: 'OAK' });
	const pupil = aPupil(school, { in: oak });
	const teacher = aStaff(school, { roles: ['teacher'], of: oak });
	plan(school, C, oak, { halfTerm: 'Spring 1', by: teacher.id });
	plan(school, A, oak, { halfTerm: 'Autumn 1', by: teacher.id });
	plan(school, B, oak, { halfTerm: 'Autumn 2', by: teacher.id });
	const states = () => trailOf(school, pupil).map(({ lesson, state }) => [lesson, state]);
	return { school, oak, pupil, teacher, states };
}

test('the trail follows the plan, half-term by half-term, with one thing to do next', () => {
	const { states } = aPupilWithAPlan();
	expect(states()).toEqual([
		[A, 'next'],
		[B, 'later'],
		[C, 'later']
	]);
});

test('what was begun last is carried on with; what is finished is done', () => {
	const { school, pupil, states } = aPupilWithAPlan();
	aFinishedLesson(school, pupil, { edition: theEdition(school, A) });
	expect(states()).toEqual([
		[A, 'done'],
		[B, 'next'],
		[C, 'later']
	]);
	school.later(DAY);
	const run = aRun(school, pupil, { edition: theEdition(school, C) });
	takeIn(school, run.open());
	takeIn(school, run.before(false));
	expect(states()).toEqual([
		[A, 'done'],
		[B, 'later'],
		[C, 'carry on']
	]);
	expect(trailOf(school, pupil)[2]).toMatchObject({ answered: 1, halfTerm: 'Spring 1' });
});

test('what is only on the support or stretch route is not among the steps to do', () => {
	const { school, pupil } = aPupilWithAPlan();
	const { activities } = theEdition(school, A).lesson;
	const onAll = activities.filter(({ route }) => route === undefined).length;
	expect(onAll).toBeLessThan(activities.length);
	expect(trailOf(school, pupil)[0]).toMatchObject({ lesson: A, of: onAll });
});

test('without a plan the trail holds the lessons of the class’s years', () => {
	const school = aSchool();
	const pupil = aPupil(school, { in: aClass(school, { years: ['Y3'] }), year: 'Y3' });
	const trail = trailOf(school, pupil);
	expect(trail.map(({ lesson }) => lesson)).toContain(B);
	expect(trail.every(({ lesson }) => lesson.startsWith('y3-'))).toBe(true);
	expect(trail[0]?.state).toBe('next');
});

test('a lesson taken out of the plan leaves the trail, and can be planned again', () => {
	const { school, oak, teacher, states } = aPupilWithAPlan();
	const planned = planOf(school, oak).find(({ lesson }) => lesson === B);
	drop(school, planned?.id ?? 0, oak, teacher.id);
	expect(states().map(([lesson]) => lesson)).toEqual([A, C]);
	plan(school, B, oak, { halfTerm: 'Spring 1', by: teacher.id });
	plan(school, B, oak, { halfTerm: 'Spring 1', by: teacher.id });
	expect(states().map(([lesson]) => lesson)).toEqual([A, C, B]);
	expect(halfTermNow(school)).toBe('Autumn 2');
});

test('a pupil who signs in again gets their open answers back, from every lane since the last finish', () => {
	const { school, pupil } = aPupilWithAPlan();
	const edition = theEdition(school, B);
	expect(attemptFor(school, pupil.id, B)).toBeUndefined();
	expect(begunBy(school, pupil.id)).not.toContain(B);
	aFinishedLesson(school, pupil, { edition });
	expect(attemptFor(school, pupil.id, B)).toBeUndefined();
	expect(begunBy(school, pupil.id)).not.toContain(B);

	school.later(HOUR);
	const [first, second] = [
		aRun(school, pupil, { edition }),
		aRun(school, pupil, { edition, opened: school.clock() + HOUR })
	];
	takeIn(school, first.open());
	const before = first.before(false);
	takeIn(school, before);
	takeIn(school, second.open());
	const after = second.after(true);
	takeIn(school, after);
	const responseIn = (item: typeof before) =>
		item.contents.what === 'response' ? item.contents.response : undefined;
	expect(attemptFor(school, pupil.id, B)).toEqual({
		hash: edition.hash,
		openedAt: expect.any(Number) as number,
		answered: { before: responseIn(before), after: responseIn(after) }
	});
	expect(begunBy(school, pupil.id)).toContain(B);
	takeIn(school, second.finish());
	expect(begunBy(school, pupil.id)).not.toContain(B);
	expect(attemptFor(school, pupil.id, B)).toBeUndefined();
	expect(begunBy(school, pupil.id)).not.toContain(B);
});
