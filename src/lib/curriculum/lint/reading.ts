import type { Lesson } from '../lesson.ts';
import { isYoung, YEARS, type Year } from '../year.ts';
import type { LintFault } from './fault.ts';
import { isFamiliar } from './familiar-words.ts';
import { pupilTexts, type PupilText } from './pupil-texts.ts';
import { readingGrade, syllablesOf } from './reading-age.ts';
import { sentencesOf, wordsOf } from './sentences.ts';

/** EYFS and KS1 hear their lessons: no sentence longer than this. */
const LONGEST_SPOKEN = 10;
/** The formula was made for passages; fewer words than this say nothing about a text alone. */
const ENOUGH_WORDS = 12;
/** How far one short text may stand above the lesson as a whole: the formula swings by about this much. */
const ONE_TEXT = 2;

/** Text too hard for the year, and hard words nobody explains. */
export function readingFaults(lesson: Lesson): LintFault[] {
	const texts = pupilTexts(lesson);
	const explained = new Set(
		lesson.vocabulary.flatMap((entry) => wordsOf(entry.word.toLowerCase()).flatMap(withEndings))
	);
	return [
		...(isYoung(lesson.year)
			? longSentences(lesson.year, texts)
			: [...hardWhole(lesson.year, texts, explained), ...hardTexts(lesson.year, texts, explained)]),
		...hardWords(lesson.year, texts, explained),
		...unmetWords(lesson, texts)
	];
}

/** Sentences too long for those who only hear them. */
export function longSentences(year: Year, texts: readonly PupilText[]): LintFault[] {
	return texts.flatMap(({ text, path }) =>
		sentencesOf(text)
			.filter((sentence) => wordsOf(sentence).length > LONGEST_SPOKEN)
			.map((sentence) => ({
				path,
				say: `sentence too long for ${year} (${wordsOf(sentence).length} words): "${sentence}"`
			}))
	);
}

/**
 * The hardest a lesson may be. A child in English Year N sits in American grade N − 1; one year
 * above that is allowed.
 */
export const hardestGrade = (year: Year): number => YEARS.indexOf(year);

function hardWhole(
	year: Year,
	texts: readonly PupilText[],
	explained: ReadonlySet<string>
): LintFault[] {
	const grade = readingGrade(texts.map(({ text }) => closed(text)).join(' '), explained);
	return grade > hardestGrade(year)
		? [{ path: ['activities'], say: `the lesson's ${tooHard(year, grade)}` }]
		: [];
}

/** Single texts that stand far above what the year can read. */
export function hardTexts(
	year: Year,
	texts: readonly PupilText[],
	explained: ReadonlySet<string> = new Set()
): LintFault[] {
	return texts.flatMap(({ text, path }): LintFault[] => {
		if (wordsOf(text).length < ENOUGH_WORDS) return [];
		const grade = readingGrade(text, explained);
		return grade > hardestGrade(year) + ONE_TEXT
			? [{ path, say: `${tooHard(year, grade)}: "${start(text)}"` }]
			: [];
	});
}

const tooHard = (year: Year, grade: number) =>
	`text is too hard for ${year} (grade ${grade.toFixed(1)})`;
const closed = (text: string): string => (/[.!?…]["”')]*$/.test(text) ? text : `${text}.`);
const start = (text: string): string =>
	text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text;

function hardWords(
	year: Year,
	texts: readonly PupilText[],
	explained: ReadonlySet<string>
): LintFault[] {
	// Four syllables are hard in Y5 and Y6, three before.
	const hard = YEARS.indexOf(year) >= 5 ? 4 : 3;
	const told = new Set<string>();
	return texts.flatMap(({ text, path }) =>
		sentencesOf(text).flatMap((sentence) =>
			wordsOf(sentence).flatMap((word, i): LintFault[] => {
				const plain = word.toLowerCase().replace(/'s?$/, '');
				const isName = i > 0 && /^\p{Lu}/u.test(word);
				if (isName || told.has(plain) || isFamiliar(plain) || explained.has(plain)) return [];
				if (/\d/.test(plain) || syllablesOf(plain) < hard) return [];
				told.add(plain);
				return [
					{
						path,
						say: `"${plain}" is hard for ${year}: explain it in the vocabulary, or use an easier word`
					}
				];
			})
		)
	);
}

function unmetWords(lesson: Lesson, texts: readonly PupilText[]): LintFault[] {
	const met = new Set(texts.flatMap(({ text }) => wordsOf(text.toLowerCase())));
	return lesson.vocabulary.flatMap((entry, i): LintFault[] =>
		wordsOf(entry.word.toLowerCase()).some((word) =>
			withEndings(word).some((form) => met.has(form))
		)
			? []
			: [
					{
						path: ['vocabulary', i, 'word'],
						say: `nobody meets the word "${entry.word}" in this lesson`
					}
				]
	);
}

/** A word and its plain endings: guess, guesses, guessed, guessing; copy, copies. */
const withEndings = (word: string): string[] => {
	const stem = word.replace(/e$/, '');
	const y = word.replace(/y$/, 'i');
	const last = word.at(-1) ?? '';
	return [
		word,
		...['s', 'es', 'd', 'ed', 'ing', 'er', 'ers', 'ly'].map((ending) => word + ending),
		...['ed', 'ing', 'er', 'ers', 'ion', 'ions'].map((ending) => stem + ending),
		...['es', 'ed'].map((ending) => y + ending),
		...['ed', 'ing'].map((ending) => word + last + ending)
	];
};
