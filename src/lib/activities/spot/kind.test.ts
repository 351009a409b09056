import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { exampleAround, exampleOf } from '../samples.ts';
import { spot } from './kind.ts';

const page = exampleOf('spot'); // to spot: photo, swim, phone
const mark = (found: string[]) => spot.mark(page, { found }, exampleAround);

describe('spotting is marked one for each part found or rightly left alone', () => {
	it.each([
		['all, when it found just those', ['photo', 'swim', 'phone'], 6, []],
		['all but one, when one is missed', ['photo', 'swim'], 5, []],
		[
			'with the idea that a wrong one shows',
			['photo', 'swim', 'phone', 'name'],
			5,
			['any-name-is-a-risk']
		],
		[
			'only those to spot, when everything was tapped',
			page.parts.map((part) => part.id),
			3,
			['any-name-is-a-risk']
		],
		['nothing for “I don’t know yet”', [], 0, []],
		['as if a part it does not have were not there', ['photo', 'swim', 'phone', 'hat'], 6, []]
	])('%s', (_, found, right, misconceptions) => {
		expect(mark(found)).toEqual({
			results: [{ statement: 'ECW-SII-Y3-1', right, of: 6 }],
			misconceptions
		});
	});

	it.each([{ found: ['Photo'] }, { found: [1] }, { found: Array(11).fill('photo') }])(
		'and an odd response is refused: %j',
		(odd) => {
			expect(v.safeParse(spot.response, odd).success).toBe(false);
		}
	);
});

it.each([true, false])(
	'a page where every part is worth spotting, or none, is refused (%s)',
	(all) => {
		const parts = page.parts.map((part) => ({ ...part, spot: all }));
		expect(spot.faults({ ...page, parts }, exampleAround)).toEqual([
			{ path: ['parts'], say: 'some parts must be worth spotting, and some not' }
		]);
	}
);
