import type { Stroke } from '../kind.ts';

/** A stroke as SVG path data, its corners rounded off. A single point is a dot. */
export function strokePath(points: Stroke['points']): string {
	const [first, ...rest] = points;
	if (!first) return '';
	const start = `M${first[0]} ${first[1]}`;
	if (rest.length === 0) return `${start}h.01`;
	const curves = rest.slice(0, -1).map(([x, y], i) => {
		const next = rest[i + 1] ?? [x, y];
		return `Q${x} ${y} ${half(x, next[0])} ${half(y, next[1])}`;
	});
	const [x, y] = rest.at(-1) ?? first;
	return `${start}${curves.join('')}L${x} ${y}`;
}

const half = (a: number, b: number) => Math.round((a + b) * 5) / 10;
