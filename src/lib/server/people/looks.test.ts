import { expect, test } from 'vitest';
import { aClass, aPupil, aSchool } from '../../../../tests/builders/school.ts';
import { USUAL_LOOKS } from '../../wire/looks.ts';
import { makerHereFor } from '../sign-in/maker-here.ts';
import { pupilOf } from '../sign-in/session.ts';
import { chooseLooks, looksOf } from './looks.ts';

test('what a pupil chose about how it looks follows them to the next device', () => {
	const school = aSchool();
	const { id } = aPupil(school, { in: aClass(school) });
	expect(looksOf(school, id)).toEqual(USUAL_LOOKS);
	expect(chooseLooks(school, id, { ...USUAL_LOOKS, text: 'large', movement: 'less' })).toBe(true);
	expect(makerHereFor(school, pupilOf(school, id)!, 'another device').looks).toMatchObject({
		text: 'large',
		movement: 'less'
	});
});

test('a teacher chooses for their own class’s pupils only', () => {
	const school = aSchool();
	const oak = aClass(school, { id: 'OAK' });
	const ash = aClass(school, { id: 'ASH' });
	const { id } = aPupil(school, { in: oak });
	expect(chooseLooks(school, id, { ...USUAL_LOOKS, colours: 'calm' }, ash)).toBe(false);
	expect(looksOf(school, id)).toEqual(USUAL_LOOKS);
	expect(chooseLooks(school, id, { ...USUAL_LOOKS, colours: 'calm' }, oak)).toBe(true);
	expect(looksOf(school, id).colours).toBe('calm');
});
