import type { Drawing, StageKit } from '../../../stage/kit.ts';
import type { Actor } from '../../../stage/speaker.ts';
import { faceOf } from '../day.ts';
import { FEELS, type Feel } from '../rounds.ts';
import { own } from './own.ts';

const SIZE = { width: 240, height: 260 };

export const DOT: readonly Drawing[] = [
	own('dot', SIZE.width, SIZE.height),
	...[...new Set(FEELS.map(faceOf))].map((id) => own(id, SIZE.width, SIZE.height)),
	own('wiggle', 240, 80),
	own('zzz', 100, 90)
];

export interface Dot extends Actor {
	/** Shows how she feels. */
	feel(feel: Feel): void;
	hop(): Promise<void>;
}

/** Dot the dormouse, standing on her feet at her container's place. */
export function dot(kit: StageKit): Dot {
	const trunk = kit.image('dot').setOrigin(0.5, 1);
	const face = kit.image('face-calm').setOrigin(0.5, 1);
	const wiggle = kit.image('wiggle').setPosition(0, -34).setVisible(false);
	const zzz = kit.image('zzz').setPosition(104, -232).setVisible(false);
	const inner = kit.scene.add.container(0, 0, [trunk, face]);
	const body = kit.scene.add.container(0, 0, [inner, wiggle, zzz]);
	kit.sway(inner, { scaleY: 1.014 }, 1500);

	const bounce = async (by: number, ms: number) => {
		const { y } = body;
		await kit.move(body, { y: y - by }, ms, 'Sine.easeOut');
		await kit.move(body, { y }, ms, 'Sine.easeIn');
	};
	return {
		body,
		height: SIZE.height,
		tall: 0.86,
		feel(feel) {
			face.setTexture(faceOf(feel)).setDisplaySize(SIZE.width, SIZE.height);
			wiggle.setVisible(feel === 'wiggly');
			zzz.setVisible(feel === 'asleep' || feel === 'sleepy');
		},
		hop: () => bounce(16, 120),
		async reacts(right) {
			if (right) {
				await bounce(26, 150);
				await bounce(16, 120);
				return;
			}
			await kit.move(inner, { angle: -6 }, 160);
			await kit.move(inner, { angle: 5 }, 200);
			await kit.move(inner, { angle: 0 }, 160);
		}
	};
}
