import { expect, test } from 'vitest';
import { aSchool, aStaff } from '../../../../tests/builders/school.ts';
import { changeLado } from '../school/lado.ts';
import { onPaper } from './on-paper.ts';

test('paper names whom the screen names before anybody signs in, and whom to go to about an adult', () => {
	const school = aSchool();
	aStaff(school, { name: 'Mrs Osei', roles: ['dsl', 'teacher'] });
	aStaff(school, { name: 'Mr Rivers', roles: ['deputy'] });
	aStaff(school, { name: 'Ms Whitlock', roles: ['head'] });
	aStaff(school, { name: 'Mr Adeyemi', roles: ['chair'] });
	aStaff(school, { name: 'Miss Bello', roles: ['ta'] });
	changeLado(school, { authority: 'Fernshire Council', phone: '01632 960 123' }, 'staff/x');
	const { people, names } = onPaper(school);
	expect(people.as).toBe('nobody');
	expect(people.readers.anything.map(({ name }) => name)).toEqual(['Mrs Osei', 'Mr Rivers']);
	expect(names).toEqual({
		leads: 'Mrs Osei or Mr Rivers',
		head: 'Ms Whitlock',
		chair: 'Mr Adeyemi',
		lado: 'Fernshire Council’s designated officer (LADO) on 01632 960 123'
	});
	expect(JSON.stringify(people.adults)).not.toContain('Bello');
});

test('where nobody has a duty yet, paper names the duty', () => {
	const { names } = onPaper(aSchool());
	expect(names).toEqual({
		leads: 'the safeguarding lead',
		head: 'the head teacher',
		chair: 'the chair of governors',
		lado: 'the local authority’s designated officer (LADO)'
	});
});
