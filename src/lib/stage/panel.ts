import type { Box, Pen } from './kit.ts';

export interface Paint {
	readonly fill: number;
	readonly alpha?: number;
	/** The colour of its edge, and how wide that is; none where it isn't said. */
	readonly edge?: number | undefined;
	readonly line?: number;
	readonly round?: number;
	/** How dark its shadow is, from 0 to 1. */
	readonly shadow?: number;
}

/** A box with rounded corners and its shadow: a card, a sign, a screen. Where there is no room nothing is drawn. */
export function panel(
	pen: Pen,
	{ x, y, width, height }: Box,
	{ fill, alpha = 1, edge, line = 2, round = 16, shadow = 0.16 }: Paint
): Pen {
	if (width <= 0 || height <= 0) return pen;
	const corner = Math.min(round, width / 2, height / 2);
	if (shadow > 0) pen.fillStyle(0x0d1822, shadow).fillRoundedRect(x, y + 5, width, height, corner);
	pen.fillStyle(fill, alpha).fillRoundedRect(x, y, width, height, corner);
	if (edge !== undefined) pen.lineStyle(line, edge).strokeRoundedRect(x, y, width, height, corner);
	return pen;
}

/** A box that is told by its middle, told by its corner as all others are. */
export const around = ({ x, y, width, height }: Box): Box => ({
	x: x - width / 2,
	y: y - height / 2,
	width,
	height
});
