import type { Picture, StageKit } from '../../../stage/kit.ts';
import { portrait } from '../../../stage/pictures.ts';

/** Somebody of the cast as a disc, whose mood can change. */
export function disc(kit: StageKit) {
	const body = kit.scene.add.container(0, 0).setVisible(false);
	let image: Picture | undefined;
	let side = 100;

	return {
		body,
		get side() {
			return side;
		},
		size(to: number) {
			side = to;
			image?.setDisplaySize(side, side);
		},
		async is(who: string, mood: string) {
			const drawing = portrait(who, mood);
			await kit.draw([drawing]);
			image?.destroy();
			image = kit.image(drawing.key).setDisplaySize(side, side);
			body.add(image);
		},
		async nod(glad: boolean) {
			if (glad) {
				const { y } = body;
				await kit.move(body, { y: y - 14 }, 150, 'Sine.easeOut');
				await kit.move(body, { y }, 160, 'Sine.easeIn');
			} else {
				await kit.move(body, { angle: -7 }, 150);
				await kit.move(body, { angle: 0 }, 200);
			}
		}
	};
}
