import { expect, test } from 'vitest';
import { piecesOf } from './pieces.ts';

test('a text is read sentence by sentence, and nothing of it is left out', () => {
	expect(piecesOf('Bear wants to play. What can Bear do first?')).toEqual([
		'Bear wants to play.',
		'What can Bear do first?'
	]);
	const long = 'word, '.repeat(200);
	const pieces = piecesOf(long);
	expect(pieces.every((piece) => piece.length <= 160)).toBe(true);
	expect(pieces.join(' ').replace(/\s+/g, '')).toBe(long.replace(/\s+/g, ''));
});

test('answers that stand one below the other are read one after the other', () => {
	expect(piecesOf('What now?\nAsk first\nPost it')).toEqual(['What now?', 'Ask first', 'Post it']);
});
