import { expect, it } from 'vitest';
import { readingGrade } from './reading-age.ts';
import { sentencesOf, wordsOf } from './sentences.ts';

it('a grade is the published sum of words a sentence and syllables a word', () => {
	// 6 words, 1 sentence, 6 syllables.
	expect(readingGrade('The cat sat on the mat.')).toBeCloseTo(0.39 * 6 + 11.8 * 1 - 15.59);
	// 5 words, 2 sentences, 8 syllables.
	expect(readingGrade('Seven rabbits slept. Foxes ran.')).toBeCloseTo(
		0.39 * (5 / 2) + 11.8 * (8 / 5) - 15.59
	);
});

it('words a British child hears every day count for two syllables at most, and so do explained ones', () => {
	expect(readingGrade('The computer sat.')).toBe(readingGrade('The rabbit sat.'));
	expect(readingGrade('The computers sat.')).toBe(readingGrade('The rabbits sat.'));
	expect(readingGrade('Evidence sat.', new Set(['evidence']))).toBe(readingGrade('Rabbit sat.'));
	expect(readingGrade('Evidence sat.')).toBeGreaterThan(readingGrade('Rabbit sat.'));
});

it('a sentence ends with its quotation mark, and a curly apostrophe parts no word', () => {
	expect(sentencesOf('"Stop!" says Bear. “I don’t like that.” Magpie stops.')).toHaveLength(3);
	expect(sentencesOf('"Can we call Gran?" asks Sam. "Yes!" says Dad.')).toHaveLength(2);
	expect(wordsOf('“I don’t like that.”')).toEqual(['I', "don't", 'like', 'that']);
});

it('a quoted fact counts as one word', () => {
	expect(wordsOf(sentencesOf('Ring {{childline-number}} now.').join(' '))).toHaveLength(3);
});
