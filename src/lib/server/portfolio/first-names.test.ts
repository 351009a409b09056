import { expect, test } from 'vitest';
import { firstName, surnameCover } from './first-names.ts';

const everybody = ['Amina Khan', 'Leo Day', 'Zoë Nowak-Jones', 'Mary Anne O’Neill', 'Jo B'];
const cover = surnameCover(everybody);

test.each([
	[
		'a pupil’s own surname goes, wherever it stands',
		'Khan did this. khan’s!',
		'[name] did this. [name]’s!'
	],
	[
		'somebody else’s goes where it follows their first name',
		'Leo Day and leo_day',
		'Leo [name] and leo [name]'
	],
	['a word that is somebody else’s surname stays', 'a lovely Day, Amina', 'a lovely Day, Amina'],
	['part of a longer word stays', 'Khanate', 'Khanate'],
	['names with more than two parts', 'Mary O’Neill, Zoë Nowak-Jones', 'Mary [name], Zoë [name]']
])('%s', (_, text, covered) => {
	expect(cover(text, 'Amina Khan')).toBe(covered);
});

test('one letter isn’t a surname', () => {
	expect(cover('plan B, Jo B', 'Jo B')).toBe('plan B, Jo B');
});

test('a child with one name has nothing to cover', () => {
	expect(cover('Plato wrote this', 'Plato')).toBe('Plato wrote this');
});

test('a shown name gives its first name alone', () => {
	expect(['Amina', 'Amina K', 'Ali Khan', ' Zoë  N'].map(firstName)).toEqual([
		'Amina',
		'Amina',
		'Ali',
		'Zoë'
	]);
});
