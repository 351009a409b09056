import { expect, test } from 'vitest';
import { YEARS } from '../curriculum/year.ts';
import { tilesFor } from './happened.ts';

test.each(YEARS)(
	'a child in %s who reads the list can say that they want to hurt themselves',
	(year) => {
		expect(tilesFor(year)).toContain('hurt-myself');
	}
);

test('Year 2 has fewer to choose from than Year 3', () => {
	expect(tilesFor('Y2').length).toBeLessThan(tilesFor('Y3').length);
});
