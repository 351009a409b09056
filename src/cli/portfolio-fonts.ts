// Makes the type of the portfolio's PDF: `node src/cli/portfolio-fonts.ts`. Typst takes TrueType, one
// file for each weight, so that letters of one word share one font. The results are committed; this
// runs only when the letters below or a font's version change, and the whole fonts are fetched for
// that alone: `npm install --no-save @expo-google-fonts/andika@0.2.3 @fontsource/vazirmatn@5.3.0`.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const subsetFont = require('subset-font') as (
	font: Buffer,
	letters: string,
	options: { targetFormat: 'truetype' }
) => Promise<Buffer>;

/** Every letter from one code point to another, both included. */
function letters(from: number, to: number): string {
	return Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
}

/** Latin with all its marks, from Polish to Yoruba and Vietnamese, and Cyrillic. */
const european =
	letters(0x20, 0x7e) +
	letters(0xa0, 0x2af) +
	letters(0x300, 0x33f) +
	letters(0x400, 0x4ff) +
	letters(0x1e00, 0x1eff) +
	letters(0x2010, 0x2026) +
	'‹›€™−↑↓→←✓•\u200b\ufffd';
/** Arabic, Persian, Urdu, Kurdish, Pashto. */
const arabic =
	letters(0x20, 0x2f) +
	letters(0x600, 0x6ff) +
	letters(0x750, 0x77f) +
	letters(0x200b, 0x200f) +
	letters(0xfb50, 0xfeff);

const files = [
	{ from: '@expo-google-fonts/andika/Andika_400Regular.ttf', letters: european, to: 'andika-400' },
	{ from: '@expo-google-fonts/andika/Andika_700Bold.ttf', letters: european, to: 'andika-700' },
	{
		from: '@fontsource/vazirmatn/files/vazirmatn-arabic-400-normal.woff2',
		letters: arabic,
		to: 'vazirmatn-400'
	},
	{
		from: '@fontsource/vazirmatn/files/vazirmatn-arabic-700-normal.woff2',
		letters: arabic,
		to: 'vazirmatn-700'
	}
];

for (const { from, letters, to } of files) {
	const whole = await readFile(require.resolve(from));
	const cut = await subsetFont(whole, letters, { targetFormat: 'truetype' });
	await writeFile(new URL(`../lib/server/portfolio/fonts/${to}.ttf`, import.meta.url), cut);
	console.log(`${to}.ttf  ${(cut.length / 1024).toFixed(1)} KB`);
}
