import type { Box, Pen, Picture, StageKit } from '../../../stage/kit.ts';

/** A box with rounded corners, with its shadow where it is to stand out. @param line the width of its edge */
export function panel(
	pen: Pen,
	{ x, y, width, height }: Box,
	{ fill, edge, line = 2, round = 16, alpha = 1, shadow = 0.14 }: Paint
): void {
	const corner = Math.max(0, Math.min(round, width / 2, height / 2));
	if (shadow > 0) pen.fillStyle(0x0b1520, shadow).fillRoundedRect(x, y + 5, width, height, corner);
	pen.fillStyle(fill, alpha).fillRoundedRect(x, y, width, height, corner);
	if (edge !== undefined) pen.lineStyle(line, edge).strokeRoundedRect(x, y, width, height, corner);
}

interface Paint {
	readonly fill: number;
	readonly edge?: number;
	readonly line?: number;
	readonly round?: number;
	readonly alpha?: number;
	readonly shadow?: number;
}

/** A white tick. */
export function tick(pen: Pen, x: number, y: number): void {
	pen.lineStyle(3, 0xffffff);
	pen.lineBetween(x - 5, y, x - 1, y + 4);
	pen.lineBetween(x - 1, y + 4, x + 6, y - 5);
}

/** A picture grows for a moment, so that it is seen which one is meant. */
export async function pop(kit: StageKit, picture: Picture): Promise<void> {
	const { scaleX, scaleY } = picture;
	await kit.move(picture, { scaleX: scaleX * 1.2, scaleY: scaleY * 1.2 }, 110);
	if (picture.active) await kit.move(picture, { scaleX, scaleY }, 130);
}
