import { expect, test } from 'vitest';
import { aClass, aPupil, aSchool } from '../../../../tests/builders/school.ts';
import { firstForm } from './first-form.ts';

test.each([1, 2, 7, 29, 30])('of %i pupils, half meet form A first and half form B', (roll) => {
	const school = aSchool();
	const oak = aClass(school);
	const forms = Array.from({ length: roll }, () => aPupil(school, { in: oak })).map((pupil) =>
		firstForm(school, pupil)
	);
	expect(forms.filter((form) => form === 'a')).toHaveLength(Math.ceil(roll / 2));
});

test('a child who joins later changes nobody’s form', () => {
	const school = aSchool();
	const oak = aClass(school);
	const pupils = Array.from({ length: 6 }, () => aPupil(school, { in: oak }));
	const before = pupils.map((pupil) => firstForm(school, pupil));
	school.later(1000);
	aPupil(school, { in: oak, name: 'Aaron' });
	expect(pupils.map((pupil) => firstForm(school, pupil))).toEqual(before);
});
