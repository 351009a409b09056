import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOTHING, type Tally } from './facts.ts';
import { gapsIn } from './gaps.ts';
import { nextFor, type Candidate, type HeldIdea } from './next.ts';

const ROLL = 30;
const lesson = (
	lesson: string,
	halfTerm: number | undefined,
	taught = false,
	statements = [lesson]
): Candidate => ({ lesson, halfTerm, taught, statements });

function nextOf(
	candidates: Candidate[],
	tallies: Record<string, Tally> = {},
	ideas: HeldIdea[] = []
) {
	return nextFor(candidates, {
		halfTerm: 2,
		roll: ROLL,
		tallies: new Map(Object.entries(tallies)),
		ideas
	});
}
const shown = (secure: number, results: number): Tally => ({
	...NOTHING,
	taught: '2026-11-12',
	secure,
	results
});

describe('what is next', () => {
	test('first what is planned this half-term, in the plan’s order', () => {
		const plan = [lesson('a', 1), lesson('b', 2, true), lesson('c', 2), lesson('d', 2)];
		expect(nextOf(plan)).toEqual({
			lesson: 'c',
			why: [{ because: 'planned now', halfTerm: 2 }]
		});
	});

	test('then what was planned earlier and never taught', () => {
		expect(nextOf([lesson('a', 1), lesson('b', 2, true), lesson('c', 3)])).toEqual({
			lesson: 'a',
			why: [{ because: 'planned earlier', halfTerm: 1 }]
		});
	});

	test('then what was taught and didn’t stick', () => {
		const plan = [lesson('a', 1, true), lesson('b', 2, true), lesson('c', 3)];
		expect(nextOf(plan, { a: shown(28, 30), b: shown(12, 28) })).toEqual({
			lesson: 'b',
			why: [{ because: 'not stuck', secure: 12, results: 28 }]
		});
	});

	test('then the unplanned lesson that fills most', () => {
		const all = [
			lesson('a', 2, true),
			lesson('b', undefined, false, ['x']),
			lesson('c', undefined, false, ['y', 'z'])
		];
		expect(nextOf(all, { a: shown(30, 30) })).toEqual({
			lesson: 'c',
			why: [{ because: 'gap', statements: 2 }]
		});
	});

	test('nothing, when everything is taught and has stuck', () => {
		expect(nextOf([lesson('a', 2, true)], { a: shown(30, 30) })).toBeUndefined();
		expect(nextOf([])).toBeUndefined();
	});

	test('with the wrong idea that most pupils hold', () => {
		const ideas = [
			{ ideasOf: 'c', says: 'few', n: 2 },
			{ ideasOf: 'c', says: 'many', n: 9 },
			{ ideasOf: 'other', says: 'elsewhere', n: 20 }
		];
		expect(nextOf([lesson('c', 2)], {}, ideas)?.why[1]).toEqual({
			because: 'idea',
			says: 'many',
			n: 9
		});
	});

	test('is never a planned lesson of a half-term to come', () => {
		const candidate = fc.record({
			lesson: fc.uuid(),
			halfTerm: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
			taught: fc.boolean(),
			statements: fc.array(fc.constantFrom('x', 'y', 'z'), { minLength: 1 })
		});
		fc.assert(
			fc.property(fc.array(candidate), (all) => {
				const next = nextOf(all);
				const it = all.find(({ lesson }) => lesson === next?.lesson);
				if (it && !it.taught) expect(it.halfTerm ?? 0).toBeLessThanOrEqual(2);
				const due = all.some((one) => !one.taught && one.halfTerm === 2);
				expect(next?.why[0]?.because === 'planned now').toBe(due);
			})
		);
	});
});

describe('gaps', () => {
	test('each statement is in one list at most', () => {
		const gaps = gapsIn(
			[
				{ statement: 'nothing', tally: NOTHING },
				{ statement: 'planned', tally: { ...NOTHING, planned: '2026-11-01' } },
				{ statement: 'not shown', tally: shown(0, 0) },
				{ statement: 'not stuck', tally: shown(10, 20) },
				{ statement: 'stuck', tally: shown(28, 30) }
			],
			ROLL
		);
		expect(gaps).toEqual({
			unplanned: ['nothing'],
			notShown: ['not shown'],
			notStuck: ['not stuck']
		});
	});
});
