import { readFileSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const css = readFileSync(here('./fonts.css'), 'utf8');

/** The code points a browser looks for in our fonts. */
const ranges = [...css.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(
	([, from, to]) => [Number.parseInt(from!, 16), Number.parseInt(to ?? from!, 16)] as const
);
const isEmoji = /\p{Extended_Pictographic}|\uFE0F|\u200D/u;

it('English costs at most 60 KB of fonts', () => {
	const bytes = ['andika-400', 'andika-700']
		.map((name) => statSync(here(`./fonts/${name}.woff2`)).size)
		.reduce((a, b) => a + b);
	expect(bytes).toBeLessThanOrEqual(60 * 1024);
});

it('has every letter that a lesson or a page says', () => {
	const texts = [
		...filesUnder(here('../../../lessons'), /lesson\.yaml$|facts\.yaml$/),
		...filesUnder(here('../../messages'), /\.json$/)
	].map((file) => readFileSync(file, 'utf8'));
	const missing = new Set(
		[...texts.join('')].filter((letter) => {
			const code = letter.codePointAt(0)!;
			return (
				code >= 0x20 && !isEmoji.test(letter) && !ranges.some(([a, b]) => code >= a && code <= b)
			);
		})
	);
	expect(texts.length).toBeGreaterThan(5);
	expect([...missing]).toEqual([]);
});

function filesUnder(folder: string, name: RegExp): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => name.test(file))
		.map((file) => `${folder}/${file}`);
}
