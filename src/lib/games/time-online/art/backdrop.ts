import type { Drawing, StageKit } from '../../../stage/kit.ts';
import type { Look } from './looks.ts';
import { own } from './own.ts';

export const BACKDROPS: Readonly<Record<Look['land'], readonly Drawing[]>> = {
	downs: [
		own('sky-downs', 20, 400),
		own('downs', 1600, 420),
		own('sheep', 266, 100),
		own('cloud', 220, 100)
	],
	board: [own('tools-left', 200, 400), own('tools-right', 200, 400), own('phone', 420, 300)]
};

/** What lies behind everything at an age. `idle`: before the first round, and after the last. */
export function backdrop(kit: StageKit, look: Look): { layout(idle: boolean): void } {
	return look.land === 'downs' ? downs(kit) : board(kit);
}

function downs(kit: StageKit) {
	const air = kit.image('sky-downs').setOrigin(0, 0);
	const clouds = [
		kit.image('cloud'),
		kit.image('cloud').setAlpha(0.7),
		kit.image('cloud')
	] as const;
	const hills = kit.image('downs').setOrigin(0, 1);
	const sheep = kit.image('sheep').setOrigin(0.5, 1);
	return {
		layout() {
			const { width, height } = kit.size();
			const area = kit.area();
			const low = area.y + area.height;
			const small = Math.min(1, width / 1100);
			air.setDisplaySize(width, height);
			clouds.forEach((cloud, at) =>
				cloud
					.setPosition(width * [0.12, 0.5, 0.88][at]!, area.y + [24, -8, 46][at]!)
					.setDisplaySize(210 * small, 96 * small)
			);
			const wide = Math.max(width, 1000);
			hills
				.setPosition((width - wide) / 2, height)
				.setDisplaySize(wide, height - low + Math.max(150, area.height * 0.62));
			sheep.setPosition(width * 0.73, low - 44 * small).setDisplaySize(226 * small, 85 * small);
		}
	};
}

/** The grid's step, in pixels. */
const GRID = 32;

function board(kit: StageKit) {
	const paper = kit.scene.add.graphics();
	const sides = ['tools-left', 'tools-right'].map((key) => kit.image(key));
	const phone = kit.image('phone');
	return {
		layout(idle: boolean) {
			const { width, height } = kit.size();
			const area = kit.area();
			const low = area.y + area.height;
			paper.clear().fillStyle(0x15304a).fillRect(0, 0, width, height);
			paper.lineStyle(1, 0x2a4d6e, 0.7);
			for (let x = GRID / 2; x < width; x += GRID) paper.lineBetween(x, 0, x, height);
			for (let y = GRID / 2; y < height; y += GRID) paper.lineBetween(0, y, width, y);
			paper.lineStyle(2, 0x5b86a8);
			paper.strokeRect(14, 14, width - 28, height - 28);
			const high = Math.min(area.height * 0.92, 320);
			phone
				.setVisible(idle)
				.setPosition(width / 2, area.y + area.height * 0.5)
				.setDisplaySize(high * 1.4, high);
			const wide = Math.min(200, width * 0.14);
			sides.forEach((side, at) =>
				side
					.setVisible(width > 900)
					.setPosition(at === 0 ? wide * 0.62 : width - wide * 0.62, low - wide)
					.setDisplaySize(wide, wide * 2)
			);
		}
	};
}
