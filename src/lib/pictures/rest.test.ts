import { expect, it } from 'vitest';
import { restOf } from './rest.ts';

it.each([
	['speech-balloon', 'air'],
	['sneezing-face', 'air'],
	['thumbs-up', 'air'],
	['laptop', 'table'],
	['smart-speaker', 'table'],
	['birthday-cake', 'table'],
	['dog-face', 'floor'],
	['soccer-ball', 'floor'],
	['teddy-bear', 'floor']
] as const)('in a room, %s rests on or in the %s', (name, where) => {
	expect(restOf(name, 'medium', true)).toBe(where);
});

it('outdoors, and when it is large, what would be on a table stands on the ground', () => {
	expect(restOf('laptop', 'medium', false)).toBe('floor');
	expect(restOf('laptop', 'large', true)).toBe('floor');
});
