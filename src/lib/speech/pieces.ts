/**
 * Cuts a text where a reader breathes, so that no piece runs past Chrome's cut at about 14 seconds.
 * 160 letters at an unhurried reading pace of 14 letters a second is under 12 seconds. A new line
 * always begins a new piece: one answer after another, or a heading and its text.
 */
export function piecesOf(text: string, longest = 160): string[] {
	return text
		.split('\n')
		.flatMap((line) => line.match(/[^.!?…]+[.!?…]*["”’)]*\s*|[.!?…]+/g) ?? [])
		.flatMap((sentence) => (sentence.length <= longest ? [sentence] : atCommas(sentence, longest)))
		.map((piece) => piece.replace(/\s+/g, ' ').trim())
		.filter(Boolean);
}

function atCommas(sentence: string, longest: number): string[] {
	const parts: string[] = [];
	let rest = sentence;
	while (rest.length > longest) {
		const cut = Math.max(rest.lastIndexOf(', ', longest - 1), rest.lastIndexOf('; ', longest - 1));
		const at = cut > 20 ? cut + 1 : Math.max(rest.lastIndexOf(' ', longest), 20);
		parts.push(rest.slice(0, at));
		rest = rest.slice(at);
	}
	return [...parts, rest];
}
