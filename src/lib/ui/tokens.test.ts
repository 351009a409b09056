import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as palette from '../pictures/palette.ts';
import { STRANDS } from '../curriculum/strand.ts';
import { COLOURS, colourNumber, type Colour } from './tokens.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const inCss = new Map(
	[...css.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!])
);

describe('colours', () => {
	it('are the same in tokens.css and in tokens.ts', () => {
		// The first of each name: print later makes paper white.
		const first = [...css.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/g)].reverse();
		expect(Object.fromEntries(first.map(([, name, value]) => [name, value]))).toEqual(COLOURS);
		expect(inCss.size).toBe(Object.keys(COLOURS).length);
	});

	it('are the same in the scenes as on the pages', () => {
		expect(palette.INK).toBe(COLOURS.ink);
		expect(palette.PAPER).toBe(COLOURS.paper);
		expect(palette.SKY).toBe(COLOURS.sky);
		expect(palette.HILL_FAR).toBe(COLOURS['hill-far']);
		expect(palette.HILL_MID).toBe(COLOURS['hill-mid']);
		expect(palette.HILL_NEAR).toBe(COLOURS['hill-near']);
		expect(palette.SUN).toBe(COLOURS.sun);
	});

	it('come as numbers for scenes', () => {
		expect(colourNumber('go')).toBe(0x17694f);
	});
});

describe('contrast', () => {
	const grounds: Colour[] = ['paper', 'card', 'soft', 'go-soft', 'sky', 'hint', 'problem-soft'];
	it.each(grounds)('ink, muted words and links can be read on %s', (ground) => {
		for (const words of ['ink', 'muted', 'go', 'go-deep', 'problem'] as const)
			expect(contrast(words, ground), words).toBeGreaterThanOrEqual(4.5);
	});

	it.each(["[data-age='uks2']", "[data-colours='calm']"])(
		'ink, muted words, links and strands can be read on the grounds of %s',
		(where) => {
			const own = new Map(
				[...blockOf(where).matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/g)].map((found) => [
					found[1] as Colour,
					found[2]!
				])
			);
			const words: Colour[] = ['ink', 'muted', 'go', 'go-deep', 'problem'];
			const strands = STRANDS.map((strand) => `strand-${strand.toLowerCase()}` as Colour);
			const value = (colour: Colour) => own.get(colour) ?? COLOURS[colour];
			for (const ground of grounds)
				for (const word of words)
					expect(ratio(value(word), value(ground)), `${word} on ${ground}`).toBeGreaterThanOrEqual(
						4.5
					);
			for (const ground of ['paper', 'card'] as const)
				for (const strand of strands)
					expect(ratio(value(strand), value(ground)), strand).toBeGreaterThanOrEqual(4.5);
			expect(ratio(value('edge'), value('paper'))).toBeGreaterThanOrEqual(3);
			expect(ratio(value('tell'), value('paper'))).toBeGreaterThanOrEqual(4.5);
		}
	);

	it('every strand and mark can be read on paper and on its own soft ground', () => {
		for (const strand of STRANDS) {
			const colour = `strand-${strand.toLowerCase()}` as Colour;
			expect(contrast(colour, 'paper'), strand).toBeGreaterThanOrEqual(4.5);
			expect(contrast(colour, 'card'), strand).toBeGreaterThanOrEqual(4.5);
		}
		for (const mark of ['planned', 'taught', 'practised', 'evidenced', 'secure'] as const)
			expect(contrast(`mark-${mark}`, `mark-${mark}-soft`), mark).toBeGreaterThanOrEqual(3);
	});

	it('white can be read on the go and Tell buttons, and Tell stands out on any land', () => {
		expect(contrast('card', 'go')).toBeGreaterThanOrEqual(4.5);
		expect(contrast('card', 'tell')).toBeGreaterThanOrEqual(4.5);
		expect(contrast('tell', 'paper')).toBeGreaterThanOrEqual(4.5);
		expect(contrast('hint-deep', 'hint')).toBeGreaterThanOrEqual(4.5);
	});

	it('the outline of a box to fill in can be seen on paper and card', () => {
		expect(contrast('edge', 'paper')).toBeGreaterThanOrEqual(3);
		expect(contrast('edge', 'card')).toBeGreaterThanOrEqual(3);
	});
});

/** What an age or a choice says of its own. */
const blockOf = (where: string): string =>
	css.slice(css.indexOf(`\n${where} {`)).split('}')[0] ?? '';

const contrast = (a: Colour, b: Colour): number => ratio(COLOURS[a], COLOURS[b]);

/** WCAG 2.2's contrast ratio of two colours, as #rrggbb. */
function ratio(a: string, b: string): number {
	const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
	return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
	const [r, g, b] = [1, 3, 5].map((from) => {
		const part = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
