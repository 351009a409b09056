import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, weekdayOf, type Day } from '../calendar/instant.ts';
import { drawMix, dueIn, MOST, weekOf, type Askable, type Met } from './trail-mix.ts';

/** A Wednesday, and the Monday of its week. */
const TAUGHT = '2026-11-04';
const week = (n: number): Day => addDays('2026-11-02', n * 7);

/** Met in a mix so many weeks after the lesson, on a Tuesday. */
const mix = (n: number, right: boolean, form: Met['form'] = 'a', id = 'q'): Met => ({
	id,
	on: addDays(week(n), 1),
	form,
	right,
	in: 'trail mix'
});
const check = (n: number, right: boolean, when: 'before' | 'after' = 'after'): Met => ({
	...mix(n, right),
	on: addDays(TAUGHT, n * 7),
	in: `${when}-check`
});

describe('when a question comes back', () => {
	test.each<[string, Met[], Day | undefined]>([
		['a week after the lesson', [], week(1)],
		[
			'a week after the lesson, whatever was thought before it',
			[check(0, false, 'before')],
			week(1)
		],
		['a week after the lesson, right or wrong in its check', [check(0, true)], week(1)],
		['remembered after one week: in the third', [mix(1, true)], week(3)],
		['remembered after three: in the sixth', [mix(1, true), mix(3, true)], week(6)],
		['remembered after six: no more', [mix(1, true), mix(3, true), mix(6, true)], undefined],
		['a miss starts again', [mix(1, false)], week(2)],
		['a miss after three weeks starts again too', [mix(1, true), mix(3, false)], week(4)],
		[
			'and goes on from there: one, three and six weeks after the miss',
			[mix(1, true), mix(3, false), mix(4, true)],
			week(6)
		],
		['asked late, it waits as long again', [mix(5, true)], week(7)],
		['the lesson done again starts again', [mix(1, true), mix(3, true), check(4, true)], week(5)],
		['what last year’s class did is no return', [mix(-8, true)], week(1)]
	])('%s', (_, met, due) => expect(dueIn({ taught: TAUGHT }, met)).toBe(due));
});

test('a week is called by its Monday', () => {
	expect([week(0), TAUGHT, '2026-11-08', '2026-11-09'].map(weekOf)).toEqual([
		week(0),
		week(0),
		week(0),
		week(1)
	]);
});

const ask = (id: string, statement: string, taught: Day = TAUGHT): Askable => ({
	id,
	statement,
	taught
});

describe('what is drawn', () => {
	test('nothing in the week of the lesson, and all of it the week after', () => {
		const all = [ask('q', 'S1'), ask('r', 'S1')];
		const ids = (n: number) => drawMix(all, [], { week: week(n), seed: 1 }).map(({ id }) => id);
		expect(ids(0)).toEqual([]);
		expect(ids(1).sort()).toEqual(['q', 'r']);
	});

	test('a question of each statement before a second of any, the longest waiting first', () => {
		const all = [
			...['a1', 'a2', 'a3', 'a4'].map((id) => ask(id, 'A', addDays(TAUGHT, -14))),
			ask('b1', 'B'),
			ask('c1', 'C', addDays(TAUGHT, -7))
		];
		const drawn = drawMix(all, [], { week: week(1), seed: 9 }).map(({ id }) => id);
		expect(drawn.slice(0, 3).map((id) => id[0])).toEqual(['a', 'c', 'b']);
		expect(drawn).toHaveLength(MOST);
	});

	test('of those that are due alike, what was missed comes first', () => {
		const all = [ask('q', 'S1'), ask('r', 'S2'), ask('s', 'S3')];
		const met = ['q', 'r', 's'].map((id) => ({ ...check(0, id !== 'r'), id }));
		for (const seed of [1, 2, 3, 4, 5, 6])
			expect(drawMix(all, met, { week: week(1), seed })[0]?.id).toBe('r');
	});

	test('never the form that was met last', () => {
		const form = (met: Met[]) =>
			drawMix([ask('q', 'S1')], met, { week: week(1), seed: 3 })[0]?.form;
		expect(form([check(0, true, 'before'), { ...check(0, true), form: 'b' }])).toBe('a');
		expect(form([{ ...check(0, true, 'before'), form: 'a' }])).toBe('b');
	});

	test('what is answered already stays in the mix, and counts towards five', () => {
		const all = Array.from({ length: 8 }, (_, i) => ask(`q${i}`, `S${i}`));
		const first = drawMix(all, [], { week: week(1), seed: 5 }).map(({ id }) => id);
		const again = drawMix(all, [], { week: week(1), seed: 5, already: first.slice(0, 2) });
		expect(again.map(({ id }) => id).slice(0, 2)).toEqual(first.slice(0, 2));
		expect(again).toHaveLength(MOST);
	});
});

const anyAskable = fc.uniqueArray(
	fc.record({
		id: fc.constantFrom(...'abcdefghijkl'),
		statement: fc.constantFrom('S1', 'S2', 'S3'),
		taught: fc.nat(70).map((n) => addDays('2026-09-02', n))
	}),
	{ selector: ({ id }) => id }
);
const anyMet = fc
	.array(
		fc.record({
			id: fc.constantFrom(...'abcdefghijkl'),
			on: fc.nat(90).map((n) => addDays('2026-09-02', n)),
			form: fc.constantFrom<Met['form']>('a', 'b'),
			right: fc.boolean(),
			in: fc.constantFrom<Met['in']>('before-check', 'after-check', 'trail mix')
		})
	)
	.map((met) => met.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)));
const anyWeek = fc.nat(20).map((n) => addDays('2026-08-31', n * 7));

describe('whatever happened', () => {
	test('a mix has at most five questions, each once, each due, none in the form met last', () => {
		fc.assert(
			fc.property(anyAskable, anyMet, anyWeek, fc.nat(), (all, met, of, seed) => {
				const drawn = drawMix(all, met, { week: of, seed });
				expect(drawn.length).toBeLessThanOrEqual(MOST);
				expect(new Set(drawn.map(({ id }) => id)).size).toBe(drawn.length);
				for (const { id, form } of drawn) {
					const it = all.find((one) => one.id === id) as Askable;
					const before = met.filter((one) => one.id === id);
					expect(it).toBeDefined();
					expect((dueIn(it, before) as Day) <= of).toBe(true);
					expect(it.taught < of).toBe(true);
					expect(before.at(-1)?.form).not.toBe(form);
				}
				expect(drawMix(all, met, { week: of, seed })).toEqual(drawn);
			})
		);
	});

	test('nothing that is due is left out while there is room', () => {
		fc.assert(
			fc.property(anyAskable, anyMet, anyWeek, fc.nat(), (all, met, of, seed) => {
				const due = all.filter((it) => {
					const on = dueIn(
						it,
						met.filter(({ id }) => id === it.id)
					);
					return on !== undefined && on <= of;
				});
				expect(drawMix(all, met, { week: of, seed })).toHaveLength(Math.min(MOST, due.length));
			})
		);
	});

	test('who answers each week’s mix and remembers it all is asked each question three times, a form in turn', () => {
		fc.assert(
			fc.property(anyAskable, fc.nat(), (all, seed) => {
				const met: Met[] = [];
				for (let n = 0; n < 40; n++) {
					const of = addDays('2026-08-31', n * 7);
					for (const { id, form } of drawMix(all, met, { week: of, seed }))
						met.push({ id, form, on: addDays(of, 2), right: true, in: 'trail mix' });
				}
				for (const { id } of all) {
					const times = met.filter((it) => it.id === id);
					expect(times).toHaveLength(3);
					expect(times[0]?.form).toBe(times[2]?.form);
					expect(times[0]?.form).not.toBe(times[1]?.form);
					expect(times.every(({ on }) => weekdayOf(on) === 3)).toBe(true);
				}
			})
		);
	});
});
