/** Small letters only, accents off, apostrophes closed up; letters typed one by one read as a word. */
export function wordsOf(text: string): string[] {
	const plain = text
		.normalize('NFKD')
		.replace(/[\p{M}\u200b-\u200f\u2060\ufeff]/gu, '')
		.toLowerCase();
	const closed = plain.replace(/(?<=\p{L})['’‘`´](?=\p{L})/gu, '');
	const spelt = closed.match(/(?<!\p{L})(?:\p{L}[\s.*_-]+){2,}\p{L}(?!\p{L})/gu) ?? [];
	return [
		...closed.split(/[^\p{L}]+/u),
		...spelt.map((letters) => letters.replace(/[^\p{L}]/gu, ''))
	].filter((word) => word !== '');
}
