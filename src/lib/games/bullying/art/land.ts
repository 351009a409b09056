import type { Drawing, StageKit } from '../../../stage/kit.ts';
import { own } from './own.ts';

export const LAND: readonly Drawing[] = [
	own('hills', 1600, 420),
	own('trees', 1600, 260),
	own('meadow', 1600, 300),
	own('sun', 160, 160),
	own('cloud', 220, 100),
	own('oak', 300, 420),
	own('den', 360, 260),
	own('bloom', 140, 70)
];

/** The clearing: Badger's den at its left, the oak where jays sit at its right. */
export function land(kit: StageKit) {
	const sky = kit.scene.add.graphics();
	const sun = kit.image('sun');
	const cloud = kit.image('cloud').setAlpha(0.9);
	const hills = kit.image('hills').setOrigin(0, 1);
	const trees = kit.image('trees').setOrigin(0, 1);
	const meadow = kit.image('meadow').setOrigin(0, 1);
	const den = kit.image('den').setOrigin(0.5, 1);
	const oak = kit.image('oak').setOrigin(0.5, 1);
	const blooms = [kit.image('bloom'), kit.image('bloom')];

	return {
		/** @returns where the jays' branch is, and how large they sit there */
		layout(): { x: number; y: number; unit: number; door: number } {
			const { width, height } = kit.size();
			const area = kit.area();
			const ground = area.y + area.height;
			const narrow = area.width < 720;
			const unit = Math.min(area.height / 370, narrow ? 0.62 : 1.1);
			sky.clear().fillStyle(0xdcebf0).fillRect(0, 0, width, height);
			sun.setPosition(width * 0.3, Math.max(height * 0.16, area.y - 20)).setScale(sun.scaleX);
			const wide = Math.max(width, 1000);
			for (const one of [hills, trees, meadow]) one.setX((width - wide) / 2);
			hills.setY(height).setDisplaySize(wide, height - ground + 300 * unit);
			trees.setY(ground - 14 * unit).setDisplaySize(wide, 190 * unit);
			meadow.setY(height).setDisplaySize(wide, height - ground + 84 * unit);
			const door = area.x + (narrow ? area.width * 0.1 : Math.max(130, area.width * 0.11));
			den.setPosition(door, ground - 16 * unit).setDisplaySize(340 * unit, 246 * unit);
			const x = area.x + area.width * (narrow ? 0.93 : 0.9);
			const tall = Math.min(430 * unit, area.height * 1.16);
			oak.setPosition(x, ground - 6).setDisplaySize(tall * 0.715, tall);
			blooms.forEach((one, at) =>
				one
					.setPosition(width * (at ? 0.73 : 0.3), ground + 10)
					.setDisplaySize(110 * unit, 55 * unit)
			);
			cloud.setPosition(width * 0.46, Math.max(110, area.y + 6));
			// The branch, in the drawing of the oak, is 76 from its left and 263 from its top.
			return {
				x: x + ((40 - 150) / 300) * tall * 0.715,
				y: ground - 6 - ((420 - 262) / 420) * tall,
				unit,
				door
			};
		}
	};
}
