import { expect, test } from 'vitest';
import { aClass, aPupil, aSchool } from '../../../../tests/builders/school.ts';
import { makerHereFor } from '../sign-in/maker-here.ts';
import { pupilOf } from '../sign-in/session.ts';
import { chooseLanguage } from './home-language.ts';

test('a pupil for whom a language was chosen carries it to every screen, until English alone is chosen', () => {
	const school = aSchool();
	const oak = aClass(school);
	const { id } = aPupil(school, { in: oak });
	const home = () => makerHereFor(school, pupilOf(school, id)!, 'device').home;
	expect(home()).toBeUndefined();
	expect(chooseLanguage(school, oak, id, 'ur')).toBe(true);
	expect(home()).toBe('ur');
	expect(chooseLanguage(school, oak, id, null)).toBe(true);
	expect(home()).toBeUndefined();
});

test('a teacher can’t choose for a pupil of another class', () => {
	const school = aSchool();
	const oak = aClass(school, { id: 'OAK' });
	const ash = aClass(school, { id: 'ASH' });
	const { id } = aPupil(school, { in: oak });
	expect(chooseLanguage(school, ash, id, 'pl')).toBe(false);
	expect(pupilOf(school, id)?.home).toBeUndefined();
});
