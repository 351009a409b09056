import { LETTERS } from './letters.ts';
import { n } from './shapes.ts';

export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

const LINE = 1.18;
/** How much of the type size a line's capitals and descenders take, above and below its foot. */
const ABOVE = 0.74;
const BELOW = 0.22;

/**
 * Words set in the middle of a box, as outlines, as large as they fit, in up to three lines. Letters
 * that have no outline (an Arabic word, say) are left out: the picture's description has them.
 */
export function setWords(text: string, box: Box, colour: string, largest = 40): string {
	const words = [...text.normalize('NFC')]
		.map((letter) => (letter === "'" ? '’' : letter))
		.filter((letter) => letter in LETTERS)
		.join('')
		.split(' ')
		.filter(Boolean);
	if (words.length === 0) return '';
	const { lines, size } = best(words, box, largest);
	const high = (lines.length - 1) * LINE * size + (ABOVE + BELOW) * size;
	const foot = box.y + (box.height - high) / 2 + ABOVE * size;
	return lines
		.map((line, i) => {
			const x = box.x + (box.width - widthOf(line) * size) / 2;
			return setLine(line, x, foot + i * LINE * size, size, colour);
		})
		.join('');
}

/** How wide a line is at size 1. */
export const widthOf = (line: string): number =>
	[...line].reduce((all, letter) => all + (LETTERS[letter]?.[0] ?? 0), 0) / 100;

function best(words: string[], box: Box, largest: number): { lines: string[]; size: number } {
	const choices = [1, 2, 3]
		.filter((count) => count <= words.length)
		.map((count) => {
			const lines = broken(words, count);
			const wide = Math.max(...lines.map(widthOf));
			const high = (lines.length - 1) * LINE + ABOVE + BELOW;
			return { lines, size: Math.min(largest, box.width / wide, box.height / high) };
		});
	return choices.reduce((a, b) => (b.size > a.size * 1.08 ? b : a));
}

/** The words in so many lines, as even as they go. */
function broken(words: string[], count: number): string[] {
	if (count === 1) return [words.join(' ')];
	const ways = words.slice(1).map((_, i) => {
		const first = words.slice(0, i + 1).join(' ');
		const rest = words.slice(i + 1);
		return rest.length < count - 1 ? undefined : [first, ...broken(rest, count - 1)];
	});
	return ways
		.filter((lines) => lines !== undefined)
		.reduce((a, b) => (widest(b) < widest(a) ? b : a));
}

const widest = (lines: string[]) => Math.max(...lines.map(widthOf));

function setLine(line: string, x: number, y: number, size: number, colour: string): string {
	let pen = 0;
	const letters = [...line].map((letter) => {
		const [advance, outline] = LETTERS[letter] ?? [0, ''];
		const drawn = outline && `<path transform="translate(${n(pen)} 0)" d="${outline}"/>`;
		pen += advance;
		return drawn;
	});
	return `<g fill="${colour}" transform="translate(${n(x)} ${n(y)}) scale(${Math.round(size * 10) / 1000})">${letters.join('')}</g>`;
}
