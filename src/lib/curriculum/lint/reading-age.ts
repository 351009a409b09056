import { syllable } from 'syllable';
import { isFamiliar } from './familiar-words.ts';
import { sentencesOf, wordsOf } from './sentences.ts';

/**
 * The Flesch-Kincaid grade of a text: the American school grade whose pupils can read it.
 * 0.39 × words a sentence + 11.8 × syllables a word − 15.59, from J. P. Kincaid, R. P. Fishburne,
 * R. L. Rogers and B. S. Chissom, "Derivation of new readability formulas for Navy enlisted
 * personnel", Research Branch Report 8-75, Naval Technical Training Command, 1975.
 * Words in `familiar` beside our own list count as two syllables at most.
 */
export function readingGrade(text: string, familiar: ReadonlySet<string> = new Set()): number {
	const words = wordsOf(text);
	if (words.length === 0) return 0;
	const syllables = words.reduce((total, word) => total + syllablesOf(word, familiar), 0);
	return (
		0.39 * (words.length / Math.max(1, sentencesOf(text).length)) +
		11.8 * (syllables / words.length) -
		15.59
	);
}

/** Syllables a word counts for. */
export function syllablesOf(word: string, familiar: ReadonlySet<string> = new Set()): number {
	const plain = word.toLowerCase().replace(/'s?$/, '');
	const count = Math.max(1, syllable(plain));
	return isFamiliar(plain) || familiar.has(plain) ? Math.min(2, count) : count;
}
