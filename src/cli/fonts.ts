// Cuts the type down to what pages need: `node src/cli/fonts.ts`. The results are committed,
// so this runs only when the letters below or the font's version change.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const subsetFont = require('subset-font') as (
	font: Buffer,
	letters: string,
	options: { targetFormat: 'woff2'; keepFeatures?: string[]; noHinting: boolean }
) => Promise<Buffer>;

/** Every letter from one code point to another, both included. */
function letters(from: number, to: number): string {
	return Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
}

const english = letters(0x20, 0x7e) + letters(0xa0, 0xff) + '–—‘’“”‚„…•€™−↑↓Œœ';
// Pupils' names: Polish, Czech, Romanian, Turkish, Lithuanian and the like. Loaded only when met.
const names = letters(0x100, 0x17f) + 'ȘșȚțẀẁẂẃẄẅỲỳ';

// Ukrainian and Russian.
const cyrillic = letters(0x400, 0x45f) + 'Ґґ';
// Arabic and Urdu; letters join up by the font's own rules, so all of those stay.
const arabic = letters(0x600, 0x6ff) + letters(0x750, 0x77f) + letters(0x200c, 0x200f);

const andika = (part: string) => (weight: number) =>
	require.resolve(`@fontsource/andika/files/andika-${part}-${weight}-normal.woff2`);
const latin = ['kern', 'mark', 'mkmk', 'ccmp', 'locl'];
const files = [
	{ from: andika('latin'), letters: english, to: 'andika', keepFeatures: latin },
	{ from: andika('latin-ext'), letters: names, to: 'andika-names', keepFeatures: latin },
	{ from: andika('cyrillic'), letters: cyrillic, to: 'andika-cyrillic', keepFeatures: latin },
	{
		from: (weight: number) =>
			new URL(`../lib/server/portfolio/fonts/vazirmatn-${weight}.ttf`, import.meta.url),
		letters: arabic,
		to: 'vazirmatn'
	}
];

for (const { from, letters, to, keepFeatures } of files) {
	for (const weight of [400, 700]) {
		const cut = await subsetFont(await readFile(from(weight)), letters, {
			targetFormat: 'woff2',
			...(keepFeatures ? { keepFeatures } : {}),
			noHinting: true
		});
		const place = new URL(`../lib/ui/fonts/${to}-${weight}.woff2`, import.meta.url);
		await writeFile(place, cut);
		console.log(`${to}-${weight}.woff2  ${(cut.length / 1024).toFixed(1)} KB`);
	}
}
