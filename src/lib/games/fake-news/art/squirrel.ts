import type { Drawing, StageKit } from '../../../stage/kit.ts';
import { own } from './own.ts';

export const SQUIRREL: readonly Drawing[] = [
	own('squirrel', 210, 240),
	own('squirrel-lid', 80, 32)
];

/** The squirrel who keeps the stall. Stands on his feet at the container's place. */
export function squirrel(kit: StageKit) {
	const trunk = kit.image('squirrel').setOrigin(0.5, 1);
	// His eyes, in the drawing, are 90 across and 86 down.
	const lid = kit
		.image('squirrel-lid')
		.setPosition(-15, 86 - 240)
		.setVisible(false);
	const body = kit.scene.add.container(0, 0, [trunk, lid]);
	kit.sway(trunk, { scaleY: trunk.scaleY * 1.012 }, 1500);
	if (!kit.calm)
		kit.scene.time.addEvent({
			delay: 4100,
			loop: true,
			callback: () => {
				lid.setVisible(true);
				kit.scene.time.delayedCall(130, () => lid.setVisible(false));
			}
		});

	const bounce = async (by: number, ms: number) => {
		const { y } = body;
		await kit.move(body, { y: y - by }, ms, 'Sine.easeOut');
		await kit.move(body, { y }, ms, 'Sine.easeIn');
	};
	return {
		body,
		hop: () => bounce(14, 130),
		async cheer() {
			await bounce(22, 150);
			await bounce(14, 120);
		}
	};
}
