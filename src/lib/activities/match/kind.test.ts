import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { exampleAround, exampleOf } from '../samples.ts';
import { match } from './kind.ts';

const web = exampleOf('match'); // link, advert, pop-up, search
const all = { link: 'link', advert: 'advert', 'pop-up': 'pop-up', search: 'search' };
const shows = ['adverts-are-answers'];

describe('matching is marked one for each pair', () => {
	it.each([
		['all of them', all, 4, []],
		[
			'the two that are left, when two are swapped',
			{ ...all, link: 'advert', advert: 'link' },
			2,
			shows
		],
		[
			'once, when one right side is used for all',
			{ link: 'link', advert: 'link', 'pop-up': 'link', search: 'link' },
			1,
			shows
		],
		['only those matched', { link: 'link' }, 1, shows],
		['nothing, and no wrong idea, for “I don’t know yet”', {}, 0, []],
		['nothing, for a pair it does not have', { cat: 'dog' }, 0, shows]
	])('%s', (_, matched, right, misconceptions) => {
		expect(match.mark(web, { matched }, exampleAround)).toEqual({
			results: [{ statement: 'ECW-SII-Y3-1', right, of: 4 }],
			misconceptions
		});
	});

	it.each([{ matched: { link: 1 } }, { matched: { 'A b': 'link' } }, { matched: 'all' }])(
		'and an odd response is refused: %j',
		(odd) => {
			expect(v.safeParse(match.response, odd).success).toBe(false);
		}
	);

	it('and two right sides that say the same are refused, since either would do', () => {
		const [first, second, ...rest] = web.pairs;
		if (!first || !second) throw new Error('the example has pairs');
		const same = { ...web, pairs: [first, { ...second, right: first.right }, ...rest] };
		expect(match.faults(same, exampleAround)).toEqual([
			{ path: ['pairs', 1, 'right'], say: 'two of them match "takes you to another page"' }
		]);
	});
});
