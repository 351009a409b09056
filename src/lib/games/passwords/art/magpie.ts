import type Phaser from 'phaser';
import type { Drawing, StageKit } from '../../../stage/kit.ts';
import { own } from './own.ts';

export const MAGPIE: readonly Drawing[] = [
	own('magpie', 240, 230),
	own('magpie-beak', 60, 44),
	own('magpie-beak-open', 60, 60),
	own('magpie-lid', 40, 40),
	own('magpie-wing', 120, 110)
];

/** The magpie. Stands on her feet at the container's place; `size` is her height. */
export interface Magpie {
	readonly body: Phaser.GameObjects.Container;
	readonly height: number;
	/** Opens and shuts her beak. */
	squawk(): Promise<void>;
	hop(): Promise<void>;
	/** Gives up, or is herself again. */
	droop(drooping: boolean): void;
	cheer(): Promise<void>;
}

/** Her feet, in the drawing. */
const FEET = { x: 120, y: 216 };

export function magpie(kit: StageKit): Magpie {
	const part = (key: string, x: number, y: number) =>
		kit.image(key).setPosition(x - FEET.x, y - FEET.y);
	const trunk = part('magpie', 120, 115);
	const beak = part('magpie-beak', 20, 72);
	const beakOpen = part('magpie-beak-open', 20, 74).setVisible(false);
	const lid = part('magpie-lid', 70, 56).setVisible(false);
	const wing = part('magpie-wing', 88, 92).setOrigin(0.1, 0.1);
	const body = kit.scene.add.container(0, 0, [beak, beakOpen, trunk, lid, wing]);
	kit.sway(wing, { angle: 4 }, 1400);
	blink();

	function blink() {
		if (kit.calm) return;
		kit.scene.time.addEvent({
			delay: 3600,
			loop: true,
			callback: () => {
				if (lid.visible) return;
				lid.setVisible(true);
				kit.scene.time.delayedCall(140, () => lid.setVisible(false));
			}
		});
	}

	return {
		body,
		height: 230,
		async squawk() {
			beak.setVisible(false);
			beakOpen.setVisible(true);
			await kit.rest(420);
			beak.setVisible(true);
			beakOpen.setVisible(false);
		},
		async hop() {
			const y = body.y;
			await kit.move(body, { y: y - 26 }, 140, 'Sine.easeOut');
			await kit.move(body, { y }, 150, 'Sine.easeIn');
		},
		droop(drooping) {
			lid.setVisible(drooping);
			body.setAngle(drooping ? -7 : 0);
		},
		async cheer() {
			await kit.move(wing, { angle: -70 }, 180);
			await kit.move(wing, { angle: 0 }, 260);
		}
	};
}
