/**
 * The code points a TrueType font has letters for, from its Unicode map (formats 4 and 12).
 * @throws when the file is no such font
 */
export function lettersIn(font: Uint8Array): (codePoint: number) => boolean {
	const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
	const cmap = tableAt(view, 0x636d6170);
	const maps = Array.from({ length: view.getUint16(cmap + 2) }, (_, i) => {
		const at = cmap + view.getUint32(cmap + 8 + i * 8);
		return { at, format: view.getUint16(at) };
	});
	const map = maps.find(({ format }) => format === 12) ?? maps.find(({ format }) => format === 4);
	if (!map) throw new Error('the font has no map of letters that can be read');
	const ranges = map.format === 12 ? rangesIn12(view, map.at) : rangesIn4(view, map.at);
	return (code) => ranges.some(([from, to]) => from <= code && code <= to);
}

function tableAt(view: DataView, tag: number): number {
	for (let i = 0; i < view.getUint16(4); i++)
		if (view.getUint32(12 + i * 16) === tag) return view.getUint32(12 + i * 16 + 8);
	throw new Error('the file is not a TrueType font');
}

type Ranges = [from: number, to: number][];

function rangesIn12(view: DataView, at: number): Ranges {
	return Array.from({ length: view.getUint32(at + 12) }, (_, i) => [
		view.getUint32(at + 16 + i * 12),
		view.getUint32(at + 20 + i * 12)
	]);
}

function rangesIn4(view: DataView, at: number): Ranges {
	const size = view.getUint16(at + 6);
	const ranges: Ranges = [];
	for (let i = 0; i < size; i += 2) {
		const to = view.getUint16(at + 14 + i);
		const from = view.getUint16(at + 16 + size + i);
		const delta = view.getUint16(at + 16 + size * 2 + i);
		const offsetAt = at + 16 + size * 3 + i;
		const offset = view.getUint16(offsetAt);
		for (let code = from; code <= to && code < 0xffff; code++) {
			const glyph =
				offset === 0
					? (code + delta) & 0xffff
					: view.getUint16(offsetAt + offset + (code - from) * 2);
			if (glyph === 0) continue;
			const last = ranges.at(-1);
			if (last?.[1] === code - 1) last[1] = code;
			else ranges.push([code, code]);
		}
	}
	return ranges;
}
