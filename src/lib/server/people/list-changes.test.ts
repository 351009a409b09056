import { expect, test } from 'vitest';
import { aSchool } from '../../../../tests/builders/school.ts';
import { readClassList } from './class-list.ts';
import { classesOf, rollOf } from './classes.ts';
import { changesIn, takeOver } from './list-changes.ts';

const LIST =
	'Noah Harris,4,Oak\nNoah Hill,4,Oak\nAmina Khan,4,Oak\nLeo Green,3,Maple\nTomasz Nowak,4,Maple';

test('a preview changes nothing, and taking the list over does what it said', () => {
	const school = aSchool();
	const list = readClassList(LIST);
	const seen = changesIn(school, list);
	expect(seen.newClasses).toEqual([
		{ name: 'Oak', years: ['Y4'], pupils: 3 },
		{ name: 'Maple', years: ['Y3', 'Y4'], pupils: 2 }
	]);
	expect(classesOf(school)).toEqual([]);

	expect(takeOver(school, list, 'staff/a')).toEqual(seen);
	const oak = classesOf(school).find((one) => one.name === 'Oak');
	expect(oak?.code).toMatch(/^[A-Z2-7]{8}$/);
	expect(oak && rollOf(school, oak.id).map((pupil) => pupil.shownName)).toEqual([
		'Amina',
		'Noah Ha',
		'Noah Hi'
	]);
});

test('the same list again adds nobody twice, and a child who moved keeps their work', () => {
	const school = aSchool();
	takeOver(school, readClassList(LIST), 'staff/a');
	const oak = classesOf(school).find((one) => one.name === 'Oak');
	const before = oak && rollOf(school, oak.id).find((pupil) => pupil.shownName === 'Amina');
	expect(changesIn(school, readClassList(LIST))).toMatchObject({
		joining: [],
		moving: [],
		same: 5,
		missing: []
	});

	takeOver(
		school,
		readClassList('Amina Khan,4,Maple\nNoah Harris,4,Oak\nNoah Hill,4,Oak'),
		'staff/a'
	);
	const maple = classesOf(school).find((one) => one.name === 'Maple');
	expect(maple && rollOf(school, maple.id).map((pupil) => pupil.id)).toContain(before?.id);
	expect(oak && rollOf(school, oak.id).map((pupil) => pupil.shownName)).toEqual([
		'Noah Ha',
		'Noah Hi'
	]);
});

test('a child who is not on the list is shown and left alone', () => {
	const school = aSchool();
	takeOver(school, readClassList(LIST), 'staff/a');
	expect(
		changesIn(school, readClassList('Amina Khan,4,Oak'))
			.missing.map((one) => one.name)
			.sort()
	).toEqual(['Noah Harris', 'Noah Hill']);
});
