/** A stretch of the page's text, and where each of its letters stands. */
interface Seen {
	text: string;
	readonly at: [Text, number][];
}

/**
 * Where words stand on the page: looked for around `near` first, so that of two places that say the
 * same it is the one beside the button, then further and further out. Undefined where they aren't shown
 * (a game's picture). So nothing that shows text need know that it is read.
 */
export function findWords(words: string, near: Element): Range | undefined {
	const bare = words.replace(/[\s.,:;!?…]+$/, '');
	for (let around: Element | null = near; around; around = around.parentElement) {
		const { text, at } = seenIn(around);
		for (const part of [words, bare]) {
			const from = part ? text.indexOf(part) : -1;
			if (from >= 0) return between(at, from, from + part.length);
		}
		if (around.matches('dialog, body')) return undefined;
	}
	return undefined;
}

/** The word of a range that begins so many letters into it. */
export function wordIn(range: Range, words: string, begins: number): Range | undefined {
	const length = /^[^\s]+/.exec(words.slice(begins))?.[0].length;
	const { text, at } = seenIn(range.commonAncestorContainer);
	const first = at.findIndex(
		([node, offset]) => node === range.startContainer && offset === range.startOffset
	);
	if (!length || first < 0 || first + begins >= text.length) return undefined;
	return between(at, first + begins, first + begins + length);
}

/** Text as it is seen: white space once, a gap between boxes, nothing that is only heard. */
function seenIn(root: Node): Seen {
	const seen: Seen = { text: '', at: [] };
	const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
	for (let node = walk.nextNode() ?? root; node; node = walk.nextNode()!) {
		if (!(node instanceof Text) || node.parentElement?.closest('.only-heard, script, style, svg'))
			continue;
		const gap = seen.text && !seen.text.endsWith(' ') ? ` ${node.data}` : node.data;
		const shift = gap.length - node.data.length;
		for (let i = 0; i < gap.length; i++) {
			const letter = /\s/.test(gap[i]!) ? ' ' : gap[i]!;
			if (letter === ' ' && (seen.text === '' || seen.text.endsWith(' '))) continue;
			seen.text += letter;
			seen.at.push([node, Math.max(0, i - shift)]);
		}
	}
	return seen;
}

function between(at: Seen['at'], from: number, to: number): Range | undefined {
	const first = at[from];
	const last = at[Math.min(to, at.length) - 1];
	if (!first || !last) return undefined;
	const range = document.createRange();
	range.setStart(...first);
	range.setEnd(last[0], last[1] + 1);
	return range;
}
