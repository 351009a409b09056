import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { exampleAround, exampleOf } from '../samples.ts';
import { choose, type Choose } from './kind.ts';

const trip = exampleOf('choose'); // right: 0 and 2
const fox = exampleOf('choose', 'sample-young'); // right: 1
const statement = 'ECW-SII-Y3-1';
const says = (activity: Choose) => choose.faults(activity, exampleAround).map((fault) => fault.say);

describe('a choice is marked', () => {
	it.each([
		['right', fox, [1], 1, []],
		['not right, with the idea it shows', fox, [0], 0, ['play-where-nobody-sees']],
		['not right, and shows nothing, for “I don’t know yet”', fox, [], 0, []],
		['right, when every right one is chosen, in any order', trip, [2, 0], 1, []],
		['right, when one is named twice', trip, [0, 2, 2], 1, []],
		['not right, when one is missing', trip, [0], 0, []],
		['not right, when one too many is chosen', trip, [0, 2, 3], 0, ['sure-means-right']],
		['not right, with each idea shown', trip, [1, 3], 0, ['a-crowd-is-right', 'sure-means-right']],
		['not right, for an option it does not have', fox, [5], 0, []]
	])('%s', (_, activity, chosen, right, misconceptions) => {
		expect(choose.mark(activity, { chosen, tries: 1 }, exampleAround)).toEqual({
			results: [{ statement, right, of: 1 }],
			misconceptions
		});
	});

	it('by the first try, however many came after', () => {
		const once = choose.mark(fox, { chosen: [0], tries: 1 }, exampleAround);
		expect(choose.mark(fox, { chosen: [0], tries: 3 }, exampleAround)).toEqual(once);
	});

	it('for its own statements, where it names some', () => {
		const own = { ...fox, statements: ['ECW-HEA-Y1-1', 'ECW-HEA-Y1-2'] };
		const { results } = choose.mark(own, { chosen: [1], tries: 1 }, exampleAround);
		expect(results.map((result) => result.statement)).toEqual(own.statements);
	});

	it.each([
		{ chosen: [-1] },
		{ chosen: [0.5] },
		{ chosen: ['0'] },
		{ chosen: [0, 1, 2, 3, 4, 5, 6] },
		{ chosen: [0], tries: 0 },
		{ chosen: [0], name: 'Sam' }
	])('and an odd response is refused: %j', (odd) => {
		expect(v.safeParse(choose.response, odd).success).toBe(false);
	});
});

describe('a question that is not fair is refused', () => {
	const option = (text: string, right = false) => ({ text, right, feedback: 'Because.' });

	it('when no answer, or every answer, is right', () => {
		expect(says({ ...fox, options: [option('One'), option('Two')] })).toEqual([
			'no answer is right'
		]);
		expect(says({ ...trip, options: [option('One', true), option('Two', true)] })).toEqual([
			'every answer is right'
		]);
	});

	it('when the right answer is the longest', () => {
		const options = [option('No'), option('Tell somebody you trust', true), option('Hide')];
		expect(says({ ...fox, options })).toEqual(['the right answer is the longest']);
	});

	it('when several are right and it asks for one', () => {
		expect(says({ ...trip, many: false })).toEqual(['several answers are right: say `many: true`']);
	});

	it('when a right answer is said to show a wrong idea', () => {
		const options = [option('No way'), { ...option('Yes', true), shows: 'yes-is-wrong' }];
		expect(says({ ...fox, options })).toEqual(['a right answer shows no misconception']);
	});
});
