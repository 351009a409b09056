import type { Pen, Picture, StageKit } from '../../../stage/kit.ts';

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
