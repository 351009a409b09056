import type { Pen, StageKit } from '../../../stage/kit.ts';

/** A rounded card round its middle, with a soft shade below. */
export function card(
	pen: Pen,
	{ x, y, width, height }: { x: number; y: number; width: number; height: number },
	{ fill, edge, round = 14 }: { fill: number; edge?: number | undefined; round?: number }
): Pen {
	const [left, top] = [x - width / 2, y - height / 2];
	pen.fillStyle(0x0d1822, 0.16).fillRoundedRect(left, top + 5, width, height, round);
	pen.fillStyle(fill).fillRoundedRect(left, top, width, height, round);
	if (edge !== undefined) pen.lineStyle(3, edge).strokeRoundedRect(left, top, width, height, round);
	return pen;
}

/** Where the ground lies: on a phone no lower than what is said back leaves to be seen. */
export function groundOf(kit: StageKit): number {
	const { y, width, height } = kit.area();
	return y + (width < 720 ? Math.min(height, 240) : height);
}
