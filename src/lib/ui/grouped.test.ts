import { expect, test } from 'vitest';
import { grouped } from './grouped.ts';

const children = [
	{ name: 'Ada', of: 'Oak' },
	{ name: 'Bo', of: 'Elm' },
	{ name: 'Cy', of: 'Oak' }
];

test('a list falls into groups in the order they are met, each in its own order', () => {
	expect(grouped(children, ({ of }) => of)).toEqual([
		['Oak', [children[0], children[2]]],
		['Elm', [children[1]]]
	]);
	expect(grouped([], () => 'any')).toEqual([]);
});
