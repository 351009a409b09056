import type Phaser from 'phaser';
import type { Drawing, StageKit } from '../../../stage/kit.ts';
import { own } from './own.ts';

export const CLEARING: readonly Drawing[] = [
	own('sun', 150, 150),
	own('cloud', 220, 110),
	own('hill-far', 1600, 420),
	own('hill-mid', 1600, 320),
	own('hill-near', 1600, 300),
	own('birch', 150, 240),
	own('pine', 130, 230),
	own('ferns', 160, 80),
	own('toadstools', 150, 90)
];

/** The land round the stall. */
export function clearing(kit: StageKit) {
	const sky = kit.scene.add.graphics();
	const sun = kit.image('sun');
	const clouds = [kit.image('cloud').setAlpha(0.9), kit.image('cloud').setAlpha(0.7)] as const;
	const far = kit.image('hill-far').setOrigin(0, 1);
	const pines = Array.from({ length: 7 }, () => kit.image('pine').setOrigin(0.5, 1));
	const mid = kit.image('hill-mid').setOrigin(0, 1);
	const birches = Array.from({ length: 4 }, () => kit.image('birch').setOrigin(0.5, 1));
	const near = kit.image('hill-near').setOrigin(0, 1);
	const low = ['ferns', 'toadstools', 'ferns'].map((key) => kit.image(key).setOrigin(0.5, 1));
	let drifting: Phaser.Tweens.Tween[] = [];

	return {
		layout() {
			const { width, height } = kit.size();
			const area = kit.area();
			const ground = area.y + area.height;
			const small = Math.min(1, width / 900);
			sky.clear().fillStyle(0xdcebf0).fillRect(0, 0, width, height);
			sun.setPosition(width * 0.14, Math.max(height * 0.2, area.y + 10));
			const wide = Math.max(width, 1000);
			for (const hill of [far, mid, near]) hill.setX((width - wide) / 2);
			far.setY(height).setDisplaySize(wide, height - ground + 250);
			mid.setY(height).setDisplaySize(wide, height - ground + 140);
			near.setY(height).setDisplaySize(wide, height - ground + 50);
			pines.forEach((pine, at) => {
				const x = [0.06, 0.1, 0.15, 0.27, 0.74, 0.84, 0.95][at] ?? 0;
				const size = ([92, 66, 84, 60, 70, 90, 76][at] ?? 70) * small;
				pine
					.setPosition(width * x, ground - ([96, 120, 110, 128, 122, 108, 104][at] ?? 0))
					.setDisplaySize(size, size * 1.77);
			});
			birches.forEach((birch, at) => {
				const x = [0.02, 0.21, 0.8, 0.985][at] ?? 0;
				const size = ([130, 96, 104, 136][at] ?? 100) * small;
				birch
					.setPosition(width * x, ground - ([4, 44, 46, 0][at] ?? 0))
					.setDisplaySize(size, size * 1.6);
			});
			low.forEach((one, at) =>
				one
					.setPosition(width * ([0.09, 0.3, 0.91][at] ?? 0), ground + ([22, 30, 26][at] ?? 0))
					.setDisplaySize(120 * small, (at === 1 ? 72 : 60) * small)
			);
			for (const tween of drifting) tween.remove();
			clouds[0].setPosition(width * 0.3, Math.max(100, height * 0.2));
			clouds[1].setPosition(width * 0.7, Math.max(80, height * 0.15)).setDisplaySize(150, 75);
			drifting = kit.calm
				? []
				: clouds.map((cloud, at) =>
						kit.scene.tweens.add({
							targets: cloud,
							x: cloud.x + 80 - at * 26,
							duration: 26_000,
							ease: 'Sine.easeInOut',
							yoyo: true,
							repeat: -1
						})
					);
		}
	};
}
