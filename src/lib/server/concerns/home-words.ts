/**
 * The head and a teacher as children say them in the languages that stand beside the English. Beginnings
 * of words: endings change. Not read by fluent speakers yet; a word that also means something else
 * (Urdu "sar", Arabic "madrasa") is left out.
 */
const HEAD = beginnings(
	'dyrektor directorul directoare директор المدير مدير ناظر پرنسپل ہیڈماسٹر ہیڈمسٹریس'
);
const HEAD_IN_TWO = /(?:^| )ہیڈ (?:ماسٹر|ٹیچر|مسٹریس)/.source.normalize('NFKD');
const TEACHER = beginnings(
	'nauczyciel wychowawc profesor invatato doamna domnul вчител учител معلم المعلم استاذ الاستاذ استاد استانی ٹیچر میڈم'
);

/** Whether it speaks of the head. @param words as `wordsOf` gives them */
export const isHeadAtHome = (words: readonly string[]): boolean =>
	words.some((word) => word === 'director' || begins(word, HEAD)) ||
	new RegExp(HEAD_IN_TWO).test(words.join(' '));

/** Whether a word stands for a teacher. */
export const isTeacherAtHome = (word: string): boolean => word === 'pani' || begins(word, TEACHER);

const begins = (word: string, stems: readonly string[]) =>
	stems.some((stem) => word.startsWith(stem));

/** As `wordsOf` leaves them, without accents. */
function beginnings(words: string): string[] {
	return words.normalize('NFKD').replace(/\p{M}/gu, '').split(' ');
}
