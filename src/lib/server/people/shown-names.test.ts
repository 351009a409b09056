import { expect, test } from 'vitest';
import { shownNames } from './shown-names.ts';

test('a first name alone is shown, with letters of the surname only where two share it', () => {
	expect(shownNames(['Noah Harris', 'Amina Khan', 'Noah Hill', 'Noah Smith', 'Bo'])).toEqual([
		'Noah Ha',
		'Amina',
		'Noah Hi',
		'Noah S',
		'Bo'
	]);
});
