import { expect, test } from 'vitest';
import { aClass, aPupil, aSchool, aStaff } from '../../../../tests/builders/school.ts';
import { pickRoute, routesFor, routesIn } from './routes-for.ts';
import { trailOf } from './trail.ts';

const LESSON = 'y4-behind-the-message';

test('the route a teacher picked is the pupil’s from then on, and the latest holds', () => {
	const school = aSchool();
	const oak = aClass(school, { id: 'OAK', years: ['Y4'] });
	const teacher = aStaff(school, { roles: ['teacher'], of: oak });
	const amina = aPupil(school, { in: oak, name: 'Amina', year: 'Y4' });
	const steps = () => trailOf(school, amina).find(({ lesson }) => lesson === LESSON)?.of ?? 0;
	const usual = steps();
	const pick = (route: 'usual' | 'support' | 'stretch') =>
		pickRoute(school, teacher, { schoolClass: oak, pupil: amina.id, lesson: LESSON, route });

	expect(routesFor(school, amina.id)).toEqual({});
	expect(pick('support')).toBe(true);
	expect(routesFor(school, amina.id)).toEqual({ [LESSON]: 'support' });
	expect(routesIn(school, oak, LESSON).get(amina.id)).toBe('support');
	expect(steps()).toBeGreaterThan(usual);
	pick('stretch');
	expect(routesFor(school, amina.id)).toEqual({ [LESSON]: 'stretch' });
	pick('usual');
	expect(routesFor(school, amina.id)).toEqual({});
	expect(steps()).toBe(usual);
});

test('nobody picks for another class’s pupil, or for a lesson that isn’t there', () => {
	const school = aSchool();
	const oak = aClass(school, { id: 'OAK', years: ['Y4'] });
	const ash = aClass(school, { id: 'ASH', years: ['Y4'] });
	const teacher = aStaff(school, { roles: ['teacher'], of: ash });
	const { id } = aPupil(school, { in: oak, year: 'Y4' });
	const picked = { schoolClass: ash, pupil: id, lesson: LESSON, route: 'support' } as const;
	expect(pickRoute(school, teacher, picked)).toBe(false);
	expect(pickRoute(school, teacher, { ...picked, schoolClass: oak, lesson: 'y4-nothing' })).toBe(
		false
	);
	expect(routesFor(school, id)).toEqual({});
});
