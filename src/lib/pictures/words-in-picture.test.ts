import { expect, it } from 'vitest';
import { PLACES } from '../curriculum/picture.ts';
import { PLACE } from './places/index.ts';
import { setWords, widthOf } from './words-in-picture.ts';

const box = { x: 100, y: 50, width: 200, height: 80 };

/** Size and start of each line, as drawn. */
function linesOf(svg: string) {
	return [...svg.matchAll(/translate\(([\d.]+) ([\d.]+)\) scale\(([\d.]+)\)/g)].map((m) => ({
		x: Number(m[1]),
		y: Number(m[2]),
		size: Number(m[3]) * 100
	}));
}

it('sets short words as large as allowed, on one line, in the middle', () => {
	const [line, ...more] = linesOf(setWords('Hi', box, '#000', 40));
	expect(more).toEqual([]);
	expect(line?.size).toBe(40);
	expect(line!.x + (widthOf('Hi') * 40) / 2).toBeCloseTo(200, 0);
});

it('breaks longer words into lines rather than make them tiny', () => {
	expect(linesOf(setWords('Our class online promise', box, '#000', 40)).length).toBeGreaterThan(1);
});

it('leaves out letters it has no outline for, and draws nothing from nothing', () => {
	expect(setWords('سلام', box, '#000')).toBe('');
	expect(setWords('', box, '#000')).toBe('');
});

it.each(PLACES)('keeps sixty letters within the board of %s, large enough to read', (place) => {
	const text = 'Be kind online and always ask a grown up if you are not sure';
	const { board } = PLACE[place];
	const lines = linesOf(setWords(text, board, board.ink, board.largest));
	for (const { x, y, size } of lines) {
		expect(x).toBeGreaterThanOrEqual(board.x - 0.5);
		expect(y).toBeLessThanOrEqual(board.y + board.height + 0.5);
		expect(y - size).toBeGreaterThanOrEqual(board.y - size * 0.4);
		expect(size).toBeGreaterThan(9);
	}
});
