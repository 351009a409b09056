import { describe, expect, test } from 'vitest';
import { aClass, aPupil, aSchool, aStaff } from '../../../../tests/builders/school.ts';
import { NOBODY } from '../permissions/who.ts';
import { set } from '../school/settings.ts';
import { tellPeople } from './tell-people.ts';

function aTellingSchool() {
	const school = aSchool();
	const oak = aClass(school, { id: 'OAK' });
	const ash = aClass(school, { id: 'ASH' });
	const people = {
		teacher: aStaff(school, { roles: ['teacher'], name: 'Mr Lund', of: oak }),
		ta: aStaff(school, { roles: ['ta'], name: 'Miss Bello', of: oak, as: 'ta' }),
		other: aStaff(school, { roles: ['teacher'], name: 'Mrs Kaur', of: ash }),
		dsl: aStaff(school, { roles: ['dsl'], name: 'Mrs Osei' }),
		deputy: aStaff(school, { roles: ['deputy'], name: 'Mr Rivers' }),
		head: aStaff(school, { roles: ['head'], name: 'Ms Whitlock' }),
		chair: aStaff(school, { roles: ['chair'], name: 'Mr Adeyemi' })
	};
	return { school, people, pupil: aPupil(school, { in: oak }) };
}

const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);

describe('whom a child may point at', () => {
	test('the adults of their own class, the head and the safeguarding team, and no others', () => {
		const { school, pupil } = aTellingSchool();
		expect(names(tellPeople(school, pupil).adults)).toEqual([
			'Mr Lund',
			'Miss Bello',
			'Ms Whitlock',
			'Mrs Osei',
			'Mr Rivers'
		]);
	});

	test('before sign-in nobody learns who works with which class', () => {
		const { school } = aTellingSchool();
		const told = tellPeople(school, NOBODY);
		expect(names(told.adults)).toEqual(['Ms Whitlock', 'Mrs Osei', 'Mr Rivers']);
		expect(told.teachers).toEqual([]);
	});
});

describe('who reads it is said by the same table that decides it', () => {
	test('anything but an adult at school: the safeguarding team', () => {
		const { school, pupil } = aTellingSchool();
		const { readers } = tellPeople(school, pupil);
		expect(names(readers.anything)).toEqual(['Mrs Osei', 'Mr Rivers']);
		expect(readers.anything[0]?.job).toBe('safeguarding');
	});

	test.each([
		['Mr Lund', ['Ms Whitlock']],
		['Mrs Osei', ['Ms Whitlock']],
		['Ms Whitlock', ['Mr Adeyemi', 'Mrs Osei']]
	])('about %s: %j', (name, readers) => {
		const { school, pupil } = aTellingSchool();
		const adult = tellPeople(school, pupil).adults.find((one) => one.name === name);
		expect(names(adult?.readers ?? [])).toEqual(readers);
	});

	test('about an adult nobody has named: the head', () => {
		const { school, pupil } = aTellingSchool();
		expect(tellPeople(school, pupil).readers.adult).toMatchObject([
			{ name: 'Ms Whitlock', job: 'head' }
		]);
	});
});

test('only the class teacher can be told too, not an assistant', () => {
	const { school, pupil } = aTellingSchool();
	expect(names(tellPeople(school, pupil).teachers)).toEqual(['Mr Lund']);
});

test('a picked teacher reads it, unless safeguarding reads first here', () => {
	const { school, pupil } = aTellingSchool();
	const reads = () => tellPeople(school, pupil).teachers.map((one) => one.reads);
	expect(reads()).toEqual([true]);
	set(school, 'safeguardingReadsFirst', true);
	expect(reads()).toEqual([false]);
});

test('the numbers are the ones in the facts', () => {
	const { school, pupil } = aTellingSchool();
	const { facts } = tellPeople(school, pupil);
	expect(facts.childline).toBe(school.curriculum.facts['childline-number']?.says);
	expect(facts.emergency).toBe(school.curriculum.facts['emergency-number']?.says);
});
