import type { Words } from './kit.ts';

/** Smaller than this few can read it. */
const SMALLEST = 13;

/**
 * Makes words as large as fit into a box, wrapped.
 * @param most the largest they may be, in CSS pixels, as all else here; `least` gives way to it
 */
export function fit(
	words: Words,
	width: number,
	height: number,
	most: number,
	least = SMALLEST
): Words {
	words.setWordWrapWidth(Math.max(40, width));
	let high = Math.max(1, Math.floor(most));
	let low = Math.min(high, Math.floor(least));
	// Each try draws the words: a few halvings cost less than a step at a time.
	while (low < high) {
		const size = Math.ceil((low + high) / 2);
		words.setFontSize(size);
		if (words.height <= height && words.width <= width + 1) low = size;
		else high = size - 1;
	}
	return words.setFontSize(low);
}

/** As `fit`. @returns how large the words are now */
export const sizeIn = (...given: Parameters<typeof fit>): number =>
	parseInt(String(fit(...given).style.fontSize), 10);
