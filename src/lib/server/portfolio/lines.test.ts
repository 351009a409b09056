import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lettersIn } from './font-letters.ts';
import { linesIn } from './lines.ts';

const andika = lettersIn(readFileSync(new URL('./fonts/andika-400.ttf', import.meta.url)));
const vazirmatn = lettersIn(readFileSync(new URL('./fonts/vazirmatn-400.ttf', import.meta.url)));
const lines = linesIn((code) => andika(code) || vazirmatn(code));

test.each([
	['names from many places', 'Łukasz Ștefan Nguyễn Ọlá Київ محمد ٹھنڈا'],
	['our own punctuation', '“Who says so?” – 1 × 2 … £3']
])('%s can be set as they are', (_, text) => {
	expect(lines.line(text).runs).toEqual([text]);
	expect(lines.lacks(text)).toBe(false);
});

test('an emoji becomes its picture, with words for it', () => {
	const { runs } = lines.line('I ❤️ 🦊👍🏽!');
	expect(runs).toEqual([
		'I ',
		{ picture: 'emoji-red-heart.svg', alt: 'red heart' },
		' ',
		{ picture: 'emoji-fox.svg', alt: 'fox' },
		expect.objectContaining({ alt: expect.stringContaining('thumbs up') }),
		'!'
	]);
	expect(lines.pictures.get('emoji-fox.svg')).toMatch(/^<svg /);
});

test('a letter that the type lacks has a mark in its place, and that is said', () => {
	expect(lines.line('தமிழ்').runs).toEqual(['\ufffd'.repeat(3)]);
	expect(lines.lacks('தமிழ்')).toBe(true);
});

test('what can’t be seen goes: control characters, turned directions, half a letter', () => {
	expect(lines.line('a\u0007b\u202ec\u2066d\u200be\ufefff').runs).toEqual(['abcdef']);
	expect(lines.plain('a\ud800b\nc')).toBe('a\ufffdb c');
});

test('a line that starts with an Arabic letter reads from the right', () => {
	expect(
		['مرحبا Amina', '1. مرحبا', 'Amina مرحبا', '123'].map((text) => lines.line(text).rtl)
	).toEqual([true, true, false, false]);
});

test('a very long word may be broken, and a long text comes line by line', () => {
	expect(lines.line('W'.repeat(80)).runs[0]).toMatch(/^(W{14}\u200b){5}W{10}$/);
	expect(lines.lines('one\r\n\n  \ntwo').map(({ runs }) => runs[0])).toEqual(['one', 'two']);
});
