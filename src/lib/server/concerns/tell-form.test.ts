import * as v from 'valibot';
import { expect, test } from 'vitest';
import { somePeople } from '../../../../tests/builders/concern.ts';
import { aPupil, aSchool } from '../../../../tests/builders/school.ts';
import { concernSchema } from '../../wire/concern.ts';
import { concernIn } from '../../wire/tell-form.ts';
import { NOBODY } from '../permissions/who.ts';
import { deskOf } from './desk.ts';
import { tellByForm } from './tell-form.ts';

const ID = '6f1c1a52-3f0e-4f0a-9d58-0d4f6a3f1b11';

function aForm(fields: Record<string, string | string[]>): FormData {
	const form = new FormData();
	form.set('id', ID);
	for (const [name, given] of Object.entries(fields))
		for (const one of [given].flat()) form.append(name, one);
	return form;
}

function atSchool() {
	const school = aSchool();
	const people = somePeople(school);
	return {
		school,
		people,
		pupil: aPupil(school, { in: people.oak }),
		waiting: () => {
			const { waiting, unconfirmed } = deskOf(school, people.dsl);
			return { waiting: waiting.length, unconfirmed: unconfirmed.length };
		}
	};
}

test('a form sent twice makes one concern', () => {
	const { school, pupil, waiting } = atSchool();
	tellByForm(school, pupil, aForm({ words: 'they keep adding me back' }));
	tellByForm(school, pupil, aForm({ words: 'they keep adding me back' }));
	expect(waiting()).toEqual({ waiting: 1, unconfirmed: 0 });
});

test('two children who send different things from the same kept page both arrive', () => {
	const { school, pupil, people, waiting } = atSchool();
	const other = aPupil(school, { in: people.oak });
	tellByForm(school, pupil, aForm({ words: 'someone was unkind' }));
	tellByForm(school, pupil, aForm({ words: 'and again' }));
	tellByForm(school, other, aForm({ words: 'someone was unkind' }));
	expect(waiting().waiting).toBe(3);
});

test('before sign-in, or as somebody else, it is nobody’s and says who they are', () => {
	const { school, pupil, waiting } = atSchool();
	tellByForm(school, NOBODY, aForm({ name: 'Ava in Oak' }));
	tellByForm(school, pupil, aForm({ me: 'other', words: 'this is Ben' }));
	expect(waiting()).toEqual({ waiting: 0, unconfirmed: 2 });
});

test('an empty form, and one full of nonsense, still make a concern that can be read', () => {
	const nonsense = aForm({
		'about-adult': 'maybe',
		happened: ['unkind', 'unkind', 'dragons'],
		'happening-now': 'x',
		words: '😢'.repeat(5000),
		name: 'n'.repeat(500),
		promised: 'p'.repeat(5000)
	});
	for (const form of [aForm({}), nonsense])
		expect(v.safeParse(concernSchema, concernIn(form)).issues).toBeUndefined();
	expect(concernIn(nonsense).happened).toEqual(['unkind']);
});

test('a child who points at an adult and skips the question is never taken to mean no', () => {
	expect(concernIn(aForm({ adult: 's1' }))).toMatchObject({ aboutAdult: 'yes', adult: 's1' });
	expect(concernIn(aForm({ 'adult-named': 'Mr Lund' })).aboutAdult).toBe('yes');
	expect(concernIn(aForm({ 'about-adult': 'no', adult: 's1' })).adult).toBe('s1');
});

test('a teacher is told too, or not, only as the child said', () => {
	expect(concernIn(aForm({ teacher: 's1', 'teacher-too': 'yes' }))).toMatchObject({ tell: 's1' });
	expect(concernIn(aForm({ teacher: 's1', 'teacher-too': 'no' })).notTell).toEqual(['s1']);
	expect(concernIn(aForm({ teacher: 's1' })).notTell).toEqual([]);
});

test('a child may ask not to be named, and what the page said of it is kept with what they send', () => {
	const { school, pupil, people } = atSchool();
	const said = 'We will not show your name.';
	expect(concernIn(aForm({ unnamed: said, promised: 'Mrs Osei will read this.' }))).toMatchObject({
		unnamed: true,
		promised: 'We will not show your name. Mrs Osei will read this.'
	});
	expect(concernIn(aForm({}))).not.toHaveProperty('unnamed');
	tellByForm(school, pupil, aForm({ unnamed: said, words: 'help' }));
	expect(deskOf(school, people.dsl).waiting.map(({ place }) => place)).toEqual([
		'A child who did not want to be named (Years 3 and 4) · on the Tell page'
	]);
});
