/** What is said after a check: never only "right" or "wrong", always what there is to learn. */
export interface Told {
	readonly tone: 'think' | 'right' | 'plain';
	readonly title?: string;
	readonly lines: readonly { readonly about?: string | undefined; readonly text: string }[];
}

/** All of it as one text to read aloud. */
export const aloud = ({ title, lines }: Told): string =>
	[title, ...lines.map(({ about, text }) => (about ? `${named(about)} ${text}` : text))]
		.filter(Boolean)
		.join('\n');

/** What a line is about, as its opening words. */
export const named = (about: string): string => (/[.!?…]$/.test(about) ? about : `${about}:`);
