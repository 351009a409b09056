import { expect, test } from 'vitest';
import { couldShow, foldMisconceptions, type Revealed } from './misconceptions.ts';

const answer = (n: number, shown: string[], could: string[], at = n): Revealed => ({
	attempt: 'a',
	opened: 0,
	n,
	at,
	shown,
	could
});

test('a wrong idea is held until an answer that could show it doesn’t', () => {
	expect(
		foldMisconceptions([
			answer(1, ['about-me'], ['about-me', 'nobody-looks']),
			answer(2, [], ['nobody-looks']),
			answer(3, [], ['about-me'])
		])
	).toEqual([{ misconception: 'about-me', since: 1, until: 3 }]);
});

test('a wrong idea shown twice is held since the first time', () => {
	expect(
		foldMisconceptions([answer(1, ['about-me'], ['about-me']), answer(4, ['about-me'], [])])
	).toEqual([{ misconception: 'about-me', since: 1, until: null }]);
});

test('an answer that came late takes its own place', () => {
	const [first, second] = [answer(1, ['about-me'], ['about-me']), answer(2, [], ['about-me'])];
	expect(foldMisconceptions([second, first])).toEqual(foldMisconceptions([first, second]));
});

test('a wrong idea put right within the same instant was never held', () => {
	expect(foldMisconceptions([answer(1, ['x'], ['x'], 5), answer(2, [], ['x'], 5)])).toEqual([]);
});

test('what content could show is found however deep', () => {
	expect(
		couldShow({ scenes: [{ choices: [{ shows: 'a' }, { text: 'shows' }] }], shows: 'b' }).sort()
	).toEqual(['a', 'b']);
	expect(couldShow(null)).toEqual([]);
});
