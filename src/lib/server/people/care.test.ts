import { expect, test } from 'vitest';
import { aClass, aPupil, aSchool, aStaff } from '../../../../tests/builders/school.ts';
import { firstBroken } from '../audit/record.ts';
import { trailOf } from '../teaching/trail.ts';
import { askForCare, careIn, careInSchool, endCare } from './care.ts';

function oak() {
	const school = aSchool();
	const schoolClass = aClass(school, { id: 'OAK', years: ['Y4'] });
	const dsl = aStaff(school, { roles: ['dsl'] });
	const amina = aPupil(school, { in: schoolClass, name: 'Amina', year: 'Y4' });
	return { school, schoolClass, dsl, amina };
}

test('a teacher is told before a lesson of that strand, and of no other, what to do and never why', () => {
	const { school, schoolClass, dsl, amina } = oak();
	askForCare(school, dsl, { pupil: amina.id, strand: 'BUL', care: 'speak-first' });
	expect(careIn(school, schoolClass, 'BUL')).toEqual([
		{ shownName: 'Amina', care: 'speak-first', asker: dsl.name }
	]);
	expect(careIn(school, schoolClass, 'PRI')).toEqual([]);
});

test('the latest that was asked holds, until it is ended', () => {
	const { school, schoolClass, dsl, amina } = oak();
	askForCare(school, dsl, { pupil: amina.id, strand: 'BUL', care: 'speak-first' });
	askForCare(school, dsl, { pupil: amina.id, strand: 'BUL', care: 'another-route' });
	const [mark, ...others] = careInSchool(school);
	expect(others).toEqual([]);
	expect(mark).toMatchObject({ care: 'another-route', className: expect.any(String) });
	endCare(school, dsl, mark!.id);
	endCare(school, dsl, mark!.id);
	expect(careIn(school, schoolClass, 'BUL')).toEqual([]);
	expect(firstBroken(school)).toBeUndefined();
});

test('a strand a child is not to have with the class is not on their trail, and is on everybody else’s', () => {
	const { school, schoolClass, dsl, amina } = oak();
	const ben = aPupil(school, { in: schoolClass, name: 'Ben', year: 'Y4' });
	const strands = (pupil: typeof amina) => trailOf(school, pupil).map(({ strand }) => strand);
	expect(strands(amina)).toContain('BUL');
	askForCare(school, dsl, { pupil: amina.id, strand: 'BUL', care: 'not-in-class' });
	expect(strands(amina)).not.toContain('BUL');
	expect(strands(ben)).toContain('BUL');
});

test('the SENCO asks for care too, and changes nothing a safeguarding lead has asked', () => {
	const { school, schoolClass, dsl, amina } = oak();
	const senco = aStaff(school, { roles: ['senco', 'teacher'] });
	askForCare(school, senco, { pupil: amina.id, strand: 'BUL', care: 'another-route' });
	expect(careIn(school, schoolClass, 'BUL')).toMatchObject([{ asker: senco.name }]);
	askForCare(school, dsl, { pupil: amina.id, strand: 'BUL', care: 'not-in-class' });
	const [mark] = careInSchool(school);
	expect(() => endCare(school, senco, mark!.id)).toThrow('a-leads-care');
	expect(() =>
		askForCare(school, senco, { pupil: amina.id, strand: 'BUL', care: 'speak-first' })
	).toThrow('a-leads-care');
	expect(careInSchool(school)).toEqual([mark]);
});
