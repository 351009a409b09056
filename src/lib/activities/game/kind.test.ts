import * as v from 'valibot';
import { expect, it } from 'vitest';
import { exampleAround, exampleOf } from '../samples.ts';
import { game } from './kind.ts';

const played = { game: 'passwords', seed: 7, level: 2, hash: 'abc', moves: [], finished: true };

it('a game is not marked here, but from its moves', () => {
	const response = v.parse(game.response, played);
	expect(game.mark(exampleOf('game'), response, exampleAround)).toEqual({
		results: [],
		misconceptions: []
	});
});

it.each([
	{ ...played, level: 4 },
	{ ...played, game: '../etc' },
	{ ...played, moves: Array(501).fill({}) },
	{ ...played, score: 100 }
])('an odd response is refused, a score of its own among them: %#', (odd) => {
	expect(v.safeParse(game.response, odd).success).toBe(false);
});
