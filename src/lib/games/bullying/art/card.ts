import type Phaser from 'phaser';
import type { Box, Pen, StageKit } from '../../../stage/kit.ts';

/** Draws a card with its shadow. @param line how thick its edge is */
export function card(
	pen: Pen,
	{ x, y, width, height }: Box,
	fill: number,
	edge: number,
	line = 2
): Pen {
	return pen
		.fillStyle(0x0d1822, 0.22)
		.fillRoundedRect(x, y + 5, width, height, 18)
		.fillStyle(fill)
		.fillRoundedRect(x, y, width, height, 18)
		.lineStyle(line, edge)
		.strokeRoundedRect(x, y, width, height, 18);
}

/** Brings drawings before all others, in this order. */
export function raise(kit: StageKit, all: readonly Phaser.GameObjects.GameObject[]): void {
	for (const one of all) kit.scene.children.bringToTop(one);
}
