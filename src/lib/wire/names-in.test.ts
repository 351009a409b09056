import { expect, test } from 'vitest';
import { namesIn } from './names-in.ts';

const CLASS = ['Amina', 'Noah H', 'Will', 'Zoë', 'Mary-Ann'];
const found = (words: string, more = {}) =>
	namesIn(words, CLASS, more).map(({ name, sure }) => `${name}${sure ? '' : '?'}`);

test.each([
	['He showed it to Amina.', ['Amina']],
	['Noah’s idea was to ask first', ['Noah?']],
	['She asked Zoe, then Zoë', ['Zoë']],
	['Sat beside Mary-Ann', ['Mary-Ann']],
	['Will you ask? she said. “Will you?”', ['Will?']],
	['I will ask a grown-up', []],
	['Told Will', ['Will']],
	['Aminata said no', []],
	['', []]
])('%s', (words, names) => expect(found(words)).toEqual(names));

test('a name typed without its capital is found where that is asked for', () => {
	expect(found('sat with noah', { anyCase: true })).toEqual(['Noah?']);
});

test('whoever is ticked may be named', () => {
	expect(found('Amina told Noah', { allowed: ['Noah K'] })).toEqual(['Amina?']);
});
