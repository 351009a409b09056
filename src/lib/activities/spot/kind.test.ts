import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { exampleAround, exampleOf } from '../samples.ts';
import { inPicture, spot, type Spot } from './kind.ts';

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

describe('places in a picture', () => {
	const street = exampleOf('spot', 'sample-young-picture');
	const says = (change: (parts: Spot['parts']) => Spot['parts'], more: Partial<Spot> = {}) =>
		spot
			.faults({ ...street, ...more, parts: change(street.parts) }, exampleAround)
			.map((fault) => fault.say);
	const first =
		(at: Spot['parts'][number]['at']) =>
		([one, ...rest]: Spot['parts']): Spot['parts'] =>
			one ? [...rest, { ...one, at }] : rest;

	it('are where each part can be tapped', () => {
		expect(inPicture(street)).toBe(true);
		expect(says((parts) => parts)).toEqual([]);
		expect(inPicture(exampleOf('spot'))).toBe(false);
	});

	it('are refused where a finger can’t tell them apart, or there is nothing to find them in', () => {
		expect(says(first(undefined))).toContainEqual(expect.stringMatching(/all parts have a place/));
		expect(says(first([700, 10, 144, 144]))).toContainEqual(expect.stringMatching(/outside/));
		expect(says(first([330, 300, 144, 144]))).toContain('it lies over "badge"');
		const alone = { picture: { thing: 'sun', description: 'The sun' } };
		expect(says((parts) => parts, alone)).toContainEqual(expect.stringMatching(/picture/));
	});
});
