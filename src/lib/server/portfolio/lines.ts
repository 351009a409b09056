import { createRequire } from 'node:module';
import { thing, thingSvg } from '../pictures/things.ts';

/** Words, or a picture of an emoji that no type has. */
export type Run = string | { readonly picture: string; readonly alt: string };

/** One line of words as it can be set. */
export interface Line {
	readonly rtl: boolean;
	readonly runs: readonly Run[];
}

/** Makes lines out of whatever children and schools write. */
export interface Lines {
	line(text: string): Line;
	/** One for each line of the text; empty ones are left out. */
	lines(text: string): Line[];
	/** The same text for where nothing is set: a description, a title. */
	plain(text: string): string;
	/** Pictures the lines so far need, as SVG by name. */
	readonly pictures: ReadonlyMap<string, string>;
	/** Whether something couldn't be set and has a box in its place. */
	lacks(text: string): boolean;
}

/** Stands for a letter that the type lacks. */
const BOX = '\ufffd';
/** A word longer than this may be broken, anywhere. */
const NEW_LINE = /\r\n|[\n\r\u2028\u2029]/g;
const LONG_WORD = 28;
const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}\p{Script=Nko}]/u;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** @param has the code points that the type has letters for */
export function linesIn(has: (codePoint: number) => boolean): Lines {
	const pictures = new Map<string, string>();

	function set(text: string): { runs: Run[]; lacks: boolean } {
		const runs: Run[] = [];
		let lacks = false;
		const write = (words: string) => {
			const last = runs.at(-1);
			if (typeof last === 'string') runs[runs.length - 1] = last + words;
			else runs.push(words);
		};
		for (const { segment } of graphemes.segment(tidy(text))) {
			const letters = segment.replace(/[\ufe0e\ufe0f]/g, '');
			const emoji = IS_EMOJI.test(segment) ? emojiFor(segment) : undefined;
			if (emoji) {
				pictures.set(emoji.picture, emoji.svg);
				runs.push({ picture: emoji.picture, alt: emoji.alt });
			} else if ([...letters].every((one) => has(one.codePointAt(0) ?? 0))) write(letters);
			else {
				write(BOX);
				lacks = true;
			}
		}
		return { runs: runs.map((run) => (typeof run === 'string' ? breakable(run) : run)), lacks };
	}

	const line = (text: string): Line => ({
		rtl: RTL.test(/\p{L}/u.exec(text)?.[0] ?? ''),
		runs: set(text).runs
	});
	return {
		line,
		lines: (text) =>
			text
				.split(NEW_LINE)
				.filter((one) => tidy(one).trim() !== '')
				.map(line),
		plain: (text) => tidy(text.replace(NEW_LINE, ' ')).trim(),
		pictures,
		lacks: (text) => set(text.replace(NEW_LINE, ' ')).lacks
	};
}

/** What can't be seen goes: control characters, marks that turn the reading direction, halves of a letter. */
const tidy = (text: string) =>
	text
		.toWellFormed()
		.normalize('NFC')
		.replace(/\p{Zs}|\t/gu, ' ')
		.replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, '')
		// A joiner stays in Arabic script and inside an emoji, where it shows.
		.replace(
			/(?<!\p{Script=Arabic}|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)(?:\u200c|\u200d)/gu,
			''
		);

const breakable = (words: string) =>
	words.replace(new RegExp(`\\S{${LONG_WORD},}`, 'gu'), (word) =>
		[...graphemes.segment(word)]
			.map(({ segment }, i) => (i > 0 && i % 14 === 0 ? `\u200b${segment}` : segment))
			.join('')
	);

const IS_EMOJI =
	/\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|\p{Extended_Pictographic}\p{Emoji_Modifier}|[\d#*]\ufe0f?\u20e3/u;

interface Emoji {
	readonly picture: string;
	readonly alt: string;
	readonly svg: string;
}

const require = createRequire(import.meta.url);
let names: Record<string, string> | undefined;

/** The flat picture of an emoji, looked up in its package only once one is met. */
function emojiFor(grapheme: string): Emoji | undefined {
	names ??= require('@iconify-json/fluent-emoji-flat/chars.json') as Record<string, string>;
	const codes = [...grapheme].map((one) => (one.codePointAt(0) ?? 0).toString(16));
	const name = names[codes.filter((code) => code !== 'fe0f').join('-')] ?? names[codes[0] ?? ''];
	const found = name === undefined ? undefined : thing(name);
	if (name === undefined || !found) return undefined;
	return { picture: `emoji-${name}.svg`, alt: name.replaceAll('-', ' '), svg: thingSvg(found) };
}
