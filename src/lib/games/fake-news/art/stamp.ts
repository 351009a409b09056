import type { StageKit } from '../../../stage/kit.ts';

/** What was decided, as a stamp that is pressed on the story. */
export function stamp(kit: StageKit) {
	const body = kit.scene.add.container(0, 0).setVisible(false);
	return {
		body,
		clear() {
			body.setVisible(false).removeAll(true);
		},
		async press(thing: string, scale: number) {
			body.removeAll(true);
			body.add([
				kit.image('stamp').setDisplaySize(112, 112),
				kit.image(`thing-${thing}`).setDisplaySize(62, 62).setY(-2)
			]);
			body
				.setVisible(true)
				.setScale(scale * 1.9)
				.setAlpha(0)
				.setAngle(-8);
			await kit.move(body, { scale, alpha: 1 }, 240, 'Cubic.easeIn');
			await kit.rest(180);
		}
	};
}
