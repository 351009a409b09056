import { expect, test } from 'vitest';
import { begin, step, type Happening } from './run.ts';

const run = (answered: Record<string, unknown> = {}, ...happenings: Happening[]) =>
	happenings.reduce(step, begin(['a', 'b', 'c'], answered));
const END = 3;
const BACK = { type: 'BACK' } as const;
const ON = { type: 'ON' } as const;
const answer = (activity: string, response: unknown) =>
	({ type: 'ANSWERED', activity, response }) as const;

test('a lesson goes on after each answer and ends after the last', () => {
	const two = [answer('a', 1), answer('b', 2)];
	expect(run({}, ...two).at).toBe(2);
	const whole = run({}, ...two, answer('c', 3));
	expect(whole.at).toBe(END);
	expect(whole.answered).toEqual({ a: 1, b: 2, c: 3 });
	expect(step(whole, answer('c', 4))).toBe(whole);
});

test('a pupil who comes back goes on at the first activity without an answer', () => {
	expect(run({ a: 1 }).at).toBe(1);
	expect(run({ a: 1, c: 1 }).at).toBe(1);
	expect(run({ a: 1, b: 1, c: 1 }).at).toBe(END);
});

test('going back shows what was answered, and going on needs an answer', () => {
	expect(run({ a: 1 }, ON).at).toBe(1);
	expect(run({ a: 1 }, BACK).at).toBe(0);
	expect(run({ a: 1 }, BACK, BACK).at).toBe(0);
	expect(run({ a: 1 }, BACK, ON).at).toBe(1);
	const all = { a: 1, b: 1, c: 1 };
	expect(run(all, BACK).at).toBe(2);
	expect(run(all, BACK, ON).at).toBe(END);
	expect(run(all, ON).at).toBe(END);
});
