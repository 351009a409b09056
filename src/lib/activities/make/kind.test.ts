import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { exampleAround, exampleOf } from '../samples.ts';
import { make, type MakeResponse } from './kind.ts';

const draw = exampleOf('make');
const write = exampleOf('make', 'sample-write');
const pledge = exampleOf('make', 'sample-pledge');
const line = {
	colour: '#22312b',
	width: 6,
	points: [
		[1, 2],
		[3, 4]
	] as [number, number][]
};
const sample = (activity: typeof draw, made: Partial<MakeResponse>) =>
	make.sample(activity, { text: '', strokes: [], ...made }, exampleAround);

describe('what was made becomes a work sample', () => {
	it.each([
		['a drawing', draw, { strokes: [line] }, { form: 'drawing', text: '', strokes: [line] }],
		[
			'a drawing with its words',
			draw,
			{ text: 'Gran', strokes: [line] },
			{ form: 'drawing', text: 'Gran', strokes: [line] }
		],
		[
			'words in place of a drawing',
			draw,
			{ text: 'Gran and Mr Bell' },
			{ form: 'writing', text: 'Gran and Mr Bell' }
		],
		[
			'writing',
			write,
			{ text: 'You could block him.' },
			{ form: 'writing', text: 'You could block him.' }
		],
		[
			'a pledge',
			pledge,
			{ text: 'I will stop and think.' },
			{ form: 'writing', text: 'I will stop and think.' }
		],
		['nothing, when nothing was made', draw, {}, undefined],
		['nothing, when only spaces were typed', write, { text: ' \n ' }, undefined]
	])('%s', (_, activity, made, expected) => {
		expect(sample(activity, made as Partial<MakeResponse>)).toEqual(expected);
	});

	it('and is never marked', () => {
		const made = { text: 'Something', strokes: [] };
		expect(make.mark(write, made, exampleAround)).toEqual({ results: [], misconceptions: [] });
	});
});

it.each([
	['a colour that is no colour', { text: '', strokes: [{ ...line, colour: 'url(#x)' }] }],
	['a line off the paper', { text: '', strokes: [{ ...line, points: [[801, 0]] }] }],
	['a point without a place', { text: '', strokes: [{ ...line, points: [[1]] }] }],
	['a line wider than a brush', { text: '', strokes: [{ ...line, width: 900 }] }],
	['more writing than fits', { text: 'a'.repeat(2001) }],
	['no text at all', { strokes: [] }]
])('%s is refused', (_, odd) => {
	expect(v.safeParse(make.response, odd).success).toBe(false);
});

it('a pledge needs parts to choose from', () => {
	expect(make.faults({ ...pledge, endings: [] }, exampleAround)).toEqual([
		{ path: ['endings'], say: 'a pledge needs at least two starters and two endings' }
	]);
});
