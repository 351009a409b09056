/**
 * Sentences of a text: parted at . ! ? and line ends, but not where speech goes on ("Can I?" asks Sam).
 * What is quoted in a {{fact}} counts as one word.
 */
export const sentencesOf = (text: string): string[] =>
	text
		.replace(/’/g, "'")
		.replace(/\{\{.*?\}\}/g, 'fact')
		.split(/(?<=[.!?…]["”')]*)\s+(?![a-z])|\n+/)
		.map((sentence) => sentence.trim())
		.filter((sentence) => /[a-z0-9]/i.test(sentence));

/** Words of a text as they are spoken: parts of a hyphened word count one each, figures count as words. */
export const wordsOf = (text: string): string[] =>
	text.replace(/’/g, "'").match(/[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu) ?? [];
