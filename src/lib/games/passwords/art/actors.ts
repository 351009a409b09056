import type { Drawing, StageKit } from '../../../stage/kit.ts';
import type { Actor } from '../../../stage/speaker.ts';
import { MAGPIE, magpie } from './magpie.ts';
import { own } from './own.ts';

const ANIMALS = {
	fox: { drawing: own('fox', 220, 270), tall: 1 },
	hedgehog: { drawing: own('hedgehog', 230, 170), tall: 0.62 },
	owl: { drawing: own('owl', 200, 250), tall: 1 }
};

export const ACTORS: readonly Drawing[] = [
	...MAGPIE,
	...Object.values(ANIMALS).map(({ drawing }) => drawing),
	own('shade', 200, 40),
	own('spark', 40, 40)
];

/** The animals, and the magpie who can be pleased with herself or give up. */
export const actorsOf = (kit: StageKit): Record<string, () => Actor> => ({
	...Object.fromEntries(
		Object.entries(ANIMALS).map(([name, animal]) => [name, () => anAnimal(kit, animal)])
	),
	magpie() {
		const bird = magpie(kit);
		return {
			body: bird.body,
			height: bird.height,
			tall: 0.9,
			speaks: bird.squawk,
			async reacts(right) {
				if (right) bird.droop(true);
				else await bird.cheer();
			}
		};
	}
});

function anAnimal(kit: StageKit, { drawing, tall }: (typeof ANIMALS)['fox']): Actor {
	const image = kit.image(drawing.key).setOrigin(0.5, 1);
	kit.sway(image, { scaleY: image.scaleY * 1.015 }, 1600);
	return { body: kit.scene.add.container(0, 0, [image]), height: drawing.height, tall };
}
