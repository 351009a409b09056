/** Which message an English text is, and what was put into it. */
export interface Said {
	readonly number: number;
	readonly inputs: unknown;
}

const book = new Map<string, Said>();

/**
 * Notes that a message was said in English, so that whoever shows the text can put its twin in another
 * language beside it. Returns the English. On the server nothing is noted: a request is over sooner than
 * anybody looks.
 */
export function said<T extends string>(number: number, english: T, inputs?: unknown): T {
	if (typeof document !== 'undefined') book.set(english, { number, inputs });
	return english;
}

/** The message behind a text; undefined where it is none of ours. */
export const messageOf = (english: string): Said | undefined => book.get(english);
