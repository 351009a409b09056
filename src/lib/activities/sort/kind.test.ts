import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { exampleAround, exampleOf } from '../samples.ts';
import { sort, type Sort } from './kind.ts';

const page = exampleOf('sort');
const allRight = {
	animal: 'fine',
	password: 'keep',
	'friend-photo': 'ask',
	school: 'keep',
	drawing: 'fine',
	address: 'keep'
};
const mark = (placed: Record<string, string>) => sort.mark(page, { placed }, exampleAround);
const says = (activity: Sort) => sort.faults(activity, exampleAround).map((fault) => fault.say);

describe('sorting is marked', () => {
	it.each([
		['one for each card in its place', allRight, 6, []],
		['by any place where a card may belong', { ...allRight, school: 'ask', drawing: 'ask' }, 6, []],
		[
			'with the idea that a wrong place shows',
			{ ...allRight, password: 'ask' },
			5,
			['friends-may-have-it']
		],
		['nothing, and no wrong idea, for a card left out', { animal: 'fine' }, 1, []],
		['nothing for “I don’t know yet”', {}, 0, []],
		[
			'nothing for a group it does not have',
			{ ...allRight, password: 'attic' },
			5,
			['friends-may-have-it']
		],
		['and a card it does not have changes nothing', { ...allRight, dragon: 'fine' }, 6, []]
	])('%s', (_, placed, right, misconceptions) => {
		expect(mark(placed)).toEqual({
			results: [{ statement: 'ECW-SII-Y3-1', right, of: 6 }],
			misconceptions
		});
	});

	it.each([{ placed: { animal: 3 } }, { placed: { 'Not A Slug': 'fine' } }, { placed: null }])(
		'and an odd response is refused: %j',
		(odd) => {
			expect(v.safeParse(sort.response, odd).success).toBe(false);
		}
	);
});

describe('a sort that can’t be done is refused', () => {
	it('when a card belongs in no group there is', () => {
		const [first, ...rest] = page.cards;
		if (!first) throw new Error('the example has cards');
		expect(says({ ...page, cards: [{ ...first, belongs: ['attic'] }, ...rest] })).toContain(
			'no group is called "attic"'
		);
	});

	it('when nothing belongs in a group', () => {
		expect(says({ ...page, groups: [...page.groups, { id: 'bin', title: 'Bin' }] })).toEqual([
			'nothing belongs in "Bin"'
		]);
	});

	it('when two cards or two groups have one name', () => {
		expect(says({ ...page, cards: [...page.cards, ...page.cards.slice(0, 1)] })).toEqual([
			'another one is already called "animal"'
		]);
		expect(says({ ...page, groups: [...page.groups, ...page.groups.slice(0, 1)] })).toContain(
			'another one is already called "fine"'
		);
	});
});
