import { expect, test } from 'vitest';
import type { Move } from '../../wire/live.ts';
import { firstPlace, step, type Place, type Shape } from './steps.ts';

const SHAPE: Shape = [
	{ id: 'talk', parts: 2, choices: () => [], hasAnswer: () => false },
	{ id: 'ask', parts: 1, choices: () => ['Yes', 'No', 'Not sure'], hasAnswer: () => true }
];
const START = firstPlace(SHAPE) as Place;
const after = (...moves: Move[]) => moves.reduce((place, made) => step(place, made, SHAPE), START);
const ASK: Move = { do: 'go', activity: 'ask', part: 0 };

test('a lesson begins at its first part, with nothing shown and nothing to vote on', () => {
	expect(START).toMatchObject({ activity: 'talk', part: 0, revealed: false, vote: 'none' });
});

test('a move that is not possible where the lesson stands changes nothing', () => {
	for (const made of [
		{ do: 'go', activity: 'nowhere', part: 0 },
		{ do: 'go', activity: 'talk', part: 2 },
		{ do: 'show-answer', shown: true },
		{ do: 'open-vote', way: 'devices' },
		{ do: 'close-vote' },
		{ do: 'count-hands', choice: 0, n: 3 }
	] as Move[])
		expect([made, step(START, made, SHAPE)]).toEqual([made, START]);
});

test('the way taken at a choice is remembered, by the last time, and no other', () => {
	const shape: Shape = [
		{ id: 'story', parts: 3, choices: (part) => (part ? [] : ['A', 'B']), hasAnswer: () => false },
		...SHAPE
	];
	const to = (part: number, choice?: number): Move => ({
		do: 'go',
		activity: 'story',
		part,
		...(choice === undefined ? {} : { choice })
	});
	const go = (...moves: Move[]) =>
		moves.reduce((place, made) => step(place, made, shape), firstPlace(shape) as Place).chosen;
	expect(go(to(1, 0))).toEqual({ 'story/0': 0 });
	expect(go(to(1, 0), to(0), to(2, 1))).toEqual({ 'story/0': 1 });
	expect(go(to(1, 2))).toEqual({});
	expect(go(to(1))).toEqual({});
	expect(go({ do: 'go', activity: 'ask', part: 0, choice: 0 })).toEqual({});
});

test('the same move twice is the same as once', () => {
	for (const made of [
		{ do: 'go', activity: 'talk', part: 1 },
		{ do: 'stop', stopped: true }
	] as Move[]) {
		const once = after(made);
		expect(step(once, made, SHAPE)).toBe(once);
	}
	const open = after(ASK, { do: 'open-vote', way: 'hands' });
	expect(step(open, { do: 'open-vote', way: 'hands' }, SHAPE)).toBe(open);
});

test('moving on hides the answer again and lifts a stop', () => {
	const shown = after(ASK, { do: 'show-answer', shown: true }, { do: 'stop', stopped: true });
	expect(shown).toMatchObject({ revealed: true, stopped: true });
	expect(step(shown, { do: 'go', activity: 'talk', part: 0 }, SHAPE)).toMatchObject({
		revealed: false,
		stopped: false
	});
});

test('showing the answer closes the vote, and what everybody can see is not voted on', () => {
	const shown = after(ASK, { do: 'open-vote', way: 'devices' }, { do: 'show-answer', shown: true });
	expect(shown).toMatchObject({ vote: 'closed', revealed: true, voted: { 'ask/0': 'devices' } });
	expect(step(shown, { do: 'open-vote', way: 'devices' }, SHAPE)).toBe(shown);
});

test('hands are counted choice by choice, each as the teacher says it last', () => {
	const counted = after(
		ASK,
		{ do: 'open-vote', way: 'hands' },
		{ do: 'count-hands', choice: 1, n: 4 },
		{ do: 'count-hands', choice: 0, n: 11 },
		{ do: 'count-hands', choice: 1, n: 5 },
		{ do: 'count-hands', choice: 3, n: 9 }
	);
	expect(counted.hands).toEqual({ 'ask/0': [11, 5, 0] });
});

test('coming back to what was voted on shows how', () => {
	const back = after(
		ASK,
		{ do: 'open-vote', way: 'devices' },
		{ do: 'close-vote' },
		{ do: 'go', activity: 'talk', part: 0 },
		ASK
	);
	expect(back).toMatchObject({ vote: 'closed', way: 'devices' });
});

test('a vote that is left open is no result: going away and coming back begins it anew', () => {
	const left = after(
		ASK,
		{ do: 'open-vote', way: 'devices' },
		{ do: 'go', activity: 'talk', part: 0 }
	);
	expect(step(left, ASK, SHAPE)).toMatchObject({ vote: 'none' });
});
