// Draws Andika's bold letters as paths, for words inside pictures: an SVG shown as an image can't
// load a font. `node src/cli/letters.ts` writes src/lib/pictures/letters.ts.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const subsetFont = require('subset-font') as (
	font: Buffer,
	letters: string,
	options: { targetFormat: 'sfnt'; keepFeatures: string[] }
) => Promise<Buffer>;

const LETTERS =
	Array.from({ length: 0x5f }, (_, i) => String.fromCharCode(0x20 + i)).join('') +
	'£éèêëáàâäíîïóôöúùûüçñ’‘“”–—…•€×°½';

const font = await readFile(
	require.resolve('@fontsource/andika/files/andika-latin-700-normal.woff2')
);
const cut = await subsetFont(font, LETTERS, { targetFormat: 'sfnt', keepFeatures: [] });
const letters = outlines(cut, LETTERS);
await writeFile(
	new URL('../lib/pictures/letters.ts', import.meta.url),
	`// Made by src/cli/letters.ts from Andika Bold (SIL Open Font License). Change that file, not this one.\n` +
		`// For each letter: how far it moves on, and its outline, in hundredths of the type size.\n` +
		`export const LETTERS: Record<string, readonly [advance: number, outline: string]> = {\n${lines(letters)}\n};\n`
);
console.log(`${Object.keys(letters).length} letters`);

function lines(all: Record<string, [number, string]>): string {
	return Object.entries(all)
		.map(
			([letter, [advance, outline]]) => `\t${JSON.stringify(letter)}: [${advance}, '${outline}']`
		)
		.join(',\n');
}

/** Reads the TrueType tables that say where a letter's outline is. */
function outlines(sfnt: Buffer, wanted: string): Record<string, [number, string]> {
	const tables = new Map<string, number>();
	for (let i = 0; i < sfnt.readUInt16BE(4); i++) {
		const entry = 12 + i * 16;
		tables.set(sfnt.toString('latin1', entry, entry + 4), sfnt.readUInt32BE(entry + 8));
	}
	const table = (name: string): number => {
		const offset = tables.get(name);
		if (offset === undefined) throw new Error(`the font has no ${name} table`);
		return offset;
	};
	const unit = 100 / sfnt.readUInt16BE(table('head') + 18);
	const longOffsets = sfnt.readInt16BE(table('head') + 50) === 1;
	const advances = sfnt.readUInt16BE(table('hhea') + 34);
	const glyphStart = (glyph: number) =>
		table('glyf') +
		(longOffsets
			? sfnt.readUInt32BE(table('loca') + glyph * 4)
			: sfnt.readUInt16BE(table('loca') + glyph * 2) * 2);
	const advance = (glyph: number) =>
		sfnt.readUInt16BE(table('hmtx') + Math.min(glyph, advances - 1) * 4);

	const found: Record<string, [number, string]> = {};
	for (const letter of wanted) {
		const glyph = glyphOf(sfnt, table('cmap'), letter.codePointAt(0)!);
		if (glyph === 0) throw new Error(`the font has no ${letter}`);
		found[letter] = [
			Math.round(advance(glyph) * unit * 10) / 10,
			contours(glyph, 0, 0)
				.map((points) => outline(points, unit))
				.join('')
		];
	}
	return found;

	/** A glyph's closed curves; one made of others (é) is their sum. */
	function contours(glyph: number, dx: number, dy: number): Point[][] {
		if (glyphStart(glyph) === glyphStart(glyph + 1)) return [];
		let at = glyphStart(glyph);
		const count = sfnt.readInt16BE(at);
		at += 10;
		if (count >= 0) return simple(at, count, dx, dy);
		const all: Point[][] = [];
		for (;;) {
			const flags = sfnt.readUInt16BE(at);
			const part = sfnt.readUInt16BE(at + 2);
			at += 4;
			const wide = (flags & 1) !== 0;
			const x = wide ? sfnt.readInt16BE(at) : sfnt.readInt8(at);
			const y = wide ? sfnt.readInt16BE(at + 2) : sfnt.readInt8(at + 1);
			at += wide ? 4 : 2;
			if (flags & 0b1100_1000) throw new Error('a part of a letter is scaled');
			all.push(...contours(part, dx + x, dy + y));
			if (!(flags & 0x20)) return all;
		}
	}

	function simple(start: number, count: number, dx: number, dy: number): Point[][] {
		let at = start;
		const ends = Array.from({ length: count }, () => (at += 2) && sfnt.readUInt16BE(at - 2));
		at += 2 + sfnt.readUInt16BE(at);
		const total = (ends.at(-1) ?? -1) + 1;
		const flags: number[] = [];
		while (flags.length < total) {
			const flag = sfnt.readUInt8(at++);
			const times = flag & 8 ? sfnt.readUInt8(at++) + 1 : 1;
			for (let i = 0; i < times; i++) flags.push(flag);
		}
		const axis = (short: number, same: number) => {
			let value = 0;
			return flags.map((flag) => {
				if (flag & short) value += sfnt.readUInt8(at++) * (flag & same ? 1 : -1);
				else if (!(flag & same)) {
					value += sfnt.readInt16BE(at);
					at += 2;
				}
				return value;
			});
		};
		const xs = axis(2, 16);
		const ys = axis(4, 32);
		const points = flags.map((flag, i) => ({
			x: xs[i]! + dx,
			y: ys[i]! + dy,
			on: (flag & 1) === 1
		}));
		return ends.map((end, i) => points.slice(i ? ends[i - 1]! + 1 : 0, end + 1));
	}
}

interface Point {
	x: number;
	y: number;
	on: boolean;
}

/** TrueType's quadratic curve: two off-curve points in a row have one between them. */
function outline(points: Point[], unit: number): string {
	const full = points.flatMap((p, i) => {
		const next = points[(i + 1) % points.length]!;
		return p.on || next.on ? [p] : [p, { x: (p.x + next.x) / 2, y: (p.y + next.y) / 2, on: true }];
	});
	const first = full.findIndex((p) => p.on);
	const round = [...full.slice(first), ...full.slice(0, first), full[first]!];
	const xy = (p: Point) =>
		`${Math.round(p.x * unit * 10) / 10} ${Math.round(-p.y * unit * 10) / 10}`;
	let data = `M${xy(round[0]!)}`;
	for (let i = 1; i < round.length; i++) {
		const p = round[i]!;
		data += p.on ? `L${xy(p)}` : `Q${xy(p)} ${xy(round[++i]!)}`;
	}
	return `${data}z`;
}

/** The glyph of a code point, from the font's Unicode map (format 4). */
function glyphOf(sfnt: Buffer, cmap: number, code: number): number {
	for (let i = 0; i < sfnt.readUInt16BE(cmap + 2); i++) {
		const map = cmap + sfnt.readUInt32BE(cmap + 4 + i * 8 + 4);
		if (sfnt.readUInt16BE(map) !== 4) continue;
		const segments = sfnt.readUInt16BE(map + 6) / 2;
		for (let s = 0; s < segments; s++) {
			const end = sfnt.readUInt16BE(map + 14 + s * 2);
			if (code > end) continue;
			const start = sfnt.readUInt16BE(map + 16 + segments * 2 + s * 2);
			if (code < start) return 0;
			const delta = sfnt.readInt16BE(map + 16 + segments * 4 + s * 2);
			const rangeAt = map + 16 + segments * 6 + s * 2;
			const range = sfnt.readUInt16BE(rangeAt);
			if (range === 0) return (code + delta) & 0xffff;
			const glyph = sfnt.readUInt16BE(rangeAt + range + (code - start) * 2);
			return glyph && (glyph + delta) & 0xffff;
		}
	}
	return 0;
}
