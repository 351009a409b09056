import * as v from 'valibot';
import { expect, it } from 'vitest';
import { exampleAround, exampleOf } from '../samples.ts';
import { reflect } from './kind.ts';

const back = exampleOf('reflect');

it.each([0, 1, 2, 3] as const)('looking back is never marked (sure: %s)', (sure) => {
	expect(reflect.mark(back, { sure, people: [0, 2] }, exampleAround)).toEqual({
		results: [],
		misconceptions: []
	});
});

it.each([
	{ sure: 4, people: [] },
	{ sure: 1, people: [-1] },
	{ sure: 1, people: ['Mum'] },
	{ sure: 1, people: [0, 1, 2, 3, 4, 5, 6] }
])('an odd response is refused, a name among them: %j', (odd) => {
	expect(v.safeParse(reflect.response, odd).success).toBe(false);
});
