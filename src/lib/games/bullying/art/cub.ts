import type Phaser from 'phaser';
import type { Drawing, StageKit } from '../../../stage/kit.ts';
import { FEELS, FRIENDS, type Feels } from '../rounds.ts';
import { own } from './own.ts';

/** Where the middle of a head is, above the feet. */
const HEAD = 240 - 108;

export const CUBS: readonly Drawing[] = [
	...[...FRIENDS, 'you'].map((who) => own(who, 200, 240)),
	...FEELS.map((feels) => own(`face-${feels}`, 120, 100)),
	own('badger', 240, 340),
	own('shade', 200, 40)
];

export interface Actor {
	readonly body: Phaser.GameObjects.Container;
	/** Goes to a place on the ground, with steps. */
	walk(x: number): Promise<void>;
	hop(by?: number): Promise<void>;
}

/** Somebody on their feet at the container's place. */
function actor(kit: StageKit, parts: readonly Phaser.GameObjects.GameObject[]): Actor {
	const shade = kit.image('shade').setDisplaySize(170, 30);
	const inner = kit.scene.add.container(0, 0, [...parts]);
	const body = kit.scene.add.container(0, 0, [shade, inner]);
	return {
		body,
		async walk(x) {
			const ms = Math.min(1300, 300 + Math.abs(x - body.x) * 1.7);
			const steps = Math.max(1, Math.round(ms / 260));
			const rock = async () => {
				for (let step = 0; step < steps; step++) {
					await kit.move(inner, { angle: step % 2 ? 5 : -5, y: -8 }, ms / steps / 2);
					await kit.move(inner, { angle: 0, y: 0 }, ms / steps / 2);
				}
			};
			await Promise.all([kit.move(body, { x }, ms), kit.calm ? undefined : rock()]);
		},
		async hop(by = 20) {
			await kit.move(inner, { y: -by }, 140, 'Sine.easeOut');
			await kit.move(inner, { y: 0 }, 150, 'Sine.easeIn');
		}
	};
}

/** One of the young, who shows what they feel. */
export function cub(kit: StageKit, drawing: string) {
	const figure = kit.image(drawing).setOrigin(0.5, 1);
	const face = kit.image('face-calm').setY(-HEAD);
	const whole = actor(kit, [figure, face]);
	kit.sway(figure, { scaleY: figure.scaleY * 1.012 }, 1500);
	return {
		...whole,
		feel(feels: Feels) {
			face.setTexture(`face-${feels}`);
		},
		become(friend: string) {
			figure.setTexture(friend);
		}
	};
}

export const badger = (kit: StageKit): Actor => actor(kit, [kit.image('badger').setOrigin(0.5, 1)]);
