import { expect, test } from 'vitest';
import { whichAreChecked } from './languages-checked.ts';
import { LANGUAGES } from '../curriculum/vocabulary.ts';

const read = { by: 'a fluent speaker', on: '2026-11-01' };

test.each([
	[{}, 'No fluent speaker has checked these languages yet.'],
	[
		{ pl: read, ar: read },
		'Fluent speakers have checked Polish and Arabic, and not yet Romanian, Ukrainian and Urdu.'
	],
	[
		Object.fromEntries(LANGUAGES.map((one) => [one, read])),
		'Fluent speakers have checked all of these languages.'
	]
])('a teacher is told which languages were checked, and which not: %#', (checked, says) => {
	expect(whichAreChecked(checked)).toBe(says);
});
