import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { exampleAround, exampleOf } from '../samples.ts';
import { order } from './kind.ts';

const search = exampleOf('order'); // words, list, adverts, look, open
const shows = ['the-top-one-is-best'];

describe('an order is marked one for each neighbouring pair the right way round', () => {
	it.each([
		['all of them', ['words', 'list', 'adverts', 'look', 'open'], 4, []],
		[
			'all but one, when two neighbours are swapped',
			['list', 'words', 'adverts', 'look', 'open'],
			3,
			shows
		],
		['none, back to front', ['open', 'look', 'adverts', 'list', 'words'], 0, shows],
		['only those there, when some are left out', ['words', 'list'], 1, shows],
		['nothing, and no wrong idea, for “I don’t know yet”', [], 0, []],
		[
			'by where each stands first, when one is there twice',
			['words', 'list', 'adverts', 'look', 'open', 'words'],
			4,
			[]
		],
		['nothing, for steps it does not have', ['x', 'y'], 0, shows]
	])('%s', (_, sequence, right, misconceptions) => {
		expect(order.mark(search, { order: sequence }, exampleAround)).toEqual({
			results: [{ statement: 'ECW-SII-Y3-1', right, of: 4 }],
			misconceptions
		});
	});

	it.each([{ order: [1, 2] }, { order: Array(8).fill('words') }, { order: 'words' }])(
		'and an odd response is refused: %j',
		(odd) => {
			expect(v.safeParse(order.response, odd).success).toBe(false);
		}
	);

	it('and two steps may not have one name', () => {
		const twice = { ...search, steps: [...search.steps, ...search.steps.slice(0, 1)] };
		expect(order.faults(twice, exampleAround)).toEqual([
			{ path: ['steps', 5, 'id'], say: 'another one is already called "words"' }
		]);
	});
});
