import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { levelOf } from '../../learning/attainment.ts';
import { exampleAround, exampleOf } from '../samples.ts';
import { check, type CheckResponse } from './kind.ts';

const before = exampleOf('check');
const mark = (
	form: CheckResponse['form'],
	answers: Record<string, number>,
	around = exampleAround
) => check.mark(before, { form, answers }, around);

describe('a check is marked by statement', () => {
	it.each([
		['all right', { asking: 1, copies: 1 }, 2, []],
		[
			'with the idea that a wrong answer shows',
			{ asking: 0, copies: 1 },
			1,
			['good-photos-are-fine']
		],
		[
			'with an idea once, though shown twice',
			{ asking: 2, copies: 0 },
			0,
			['later-is-fine', 'down-means-gone']
		],
		['nothing, and no wrong idea, for “I don’t know yet”', { asking: -1, copies: -1 }, 0, []],
		['nothing for a question that was not reached', { asking: 1 }, 1, []],
		['nothing for an answer it does not have', { asking: 9, copies: 1 }, 1, []]
	])('%s', (_, answers, right, misconceptions) => {
		expect(mark('a', answers)).toEqual({
			results: [{ statement: 'ECW-SII-Y3-1', right, of: 2 }],
			misconceptions
		});
		expect(mark('b', answers).results).toEqual([{ statement: 'ECW-SII-Y3-1', right, of: 2 }]);
	});

	it('each statement apart', () => {
		const [first, second] = exampleAround.checks;
		if (!first || !second) throw new Error('the example has checks');
		const checks = [first, { ...second, statement: 'ECW-REP-Y3-2' }];
		expect(mark('a', { asking: 1, copies: 0 }, { ...exampleAround, checks }).results).toEqual([
			{ statement: 'ECW-SII-Y3-1', right: 1, of: 1 },
			{ statement: 'ECW-REP-Y3-2', right: 0, of: 1 }
		]);
	});

	it.each([
		{ form: 'c', answers: {} },
		{ form: 'a', answers: { asking: -2 } },
		{ form: 'a', answers: { asking: 0.5 } },
		{ form: 'a', answers: { 'Not a slug': 1 } }
	])('and an odd response is refused: %j', (odd) => {
		expect(v.safeParse(check.response, odd).success).toBe(false);
	});
});

it('a check in a lesson without questions is refused', () => {
	expect(check.faults(before, { ...exampleAround, checks: [] })).toHaveLength(1);
});

describe('in EYFS, where the adult beside notes how it went', () => {
	const noted = (
		notes: NonNullable<CheckResponse['noted']>,
		answers: Record<string, number> = {}
	) => check.mark(before, { form: 'a', answers, noted: notes }, exampleAround);
	const levels = [
		['alone', 'alone', 'secure'],
		['alone', 'prompted', 'emerging'],
		['prompted', 'prompted', 'emerging'],
		['prompted', 'not-yet', 'not yet'],
		['not-yet', 'not-yet', 'not yet']
	] as const;

	it.each(levels)('%s and %s is %s', (asking, copies, level) => {
		const [result] = noted({ asking, copies }).results;
		expect(result && levelOf(result)).toBe(level);
	});

	it('what was tapped doesn’t count against what the adult saw', () => {
		expect(noted({ asking: 'alone', copies: 'alone' }, { asking: 0, copies: 0 })).toEqual({
			results: [{ statement: 'ECW-SII-Y3-1', right: 4, of: 4 }],
			misconceptions: []
		});
	});

	it('a wrong idea that was pointed at is kept, where the child needed help', () => {
		expect(noted({ asking: 'not-yet', copies: 'alone' }, { asking: 0 }).misconceptions).toEqual([
			'good-photos-are-fine'
		]);
	});

	it('a question that was not reached shows nothing', () => {
		expect(noted({ asking: 'alone' }).results).toEqual([
			{ statement: 'ECW-SII-Y3-1', right: 2, of: 4 }
		]);
	});

	it('nothing but the three notes can be handed in', () => {
		for (const odd of ['right', '', 1, null])
			expect(
				v.safeParse(check.response, { form: 'a', answers: {}, noted: { asking: odd } }).success
			).toBe(false);
	});
});
