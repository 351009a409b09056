import { expect, test } from 'vitest';
import type { Level } from '../game.ts';
import { levelAfter } from './level.ts';

test.each<[Level, string, Level]>([
	[2, '', 2],
	[2, '+', 2],
	[2, '++', 3],
	[2, '+-', 1],
	[1, '-', 1],
	[3, '++', 3],
	[1, '++++', 3],
	[1, '+++', 2],
	[3, '--', 1],
	[2, '-++', 2],
	[2, '+-++-', 1]
])('from %i, with %s, the next round is of level %i', (start, tries, level) => {
	expect(
		levelAfter(
			start,
			[...tries].map((one) => one === '+')
		)
	).toBe(level);
});
