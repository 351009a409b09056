import type { Drawing, StageKit } from '../../../stage/kit.ts';
import { portrait, thing } from '../../../stage/pictures.ts';
import { own } from './own.ts';

/** The grown-ups of the oak, by the thing that stands for each in the plain view. */
const ANIMALS = ['badger', 'otter', 'owl', 'bear'];

export const PEOPLE: readonly Drawing[] = [
	...ANIMALS.map((name) => own(name, 150, 190)),
	own('mouse', 140, 170),
	own('mouse-worried', 140, 170),
	own('mouse-glad', 140, 170),
	own('thought', 130, 130),
	own('shade', 200, 40),
	own('heart', 60, 56)
];

/** Somebody behind a door, standing on their feet: an animal of the oak, or a thing. */
export async function somebody(kit: StageKit, name: string) {
	if (ANIMALS.includes(name) && kit.stage !== 'LKS2') return kit.image(name).setOrigin(0.5, 1);
	await kit.draw([thing(name)]);
	return kit.image(`thing-${name}`).setDisplaySize(112, 112).setOrigin(0.5, 1);
}

/** Whoever has the worry. */
export interface Child {
	readonly body: ReturnType<StageKit['scene']['add']['container']>;
	/** Carries a worry overhead. */
	worries(name: string): Promise<void>;
	lighter(): Promise<void>;
	heavier(): Promise<void>;
	hop(): Promise<void>;
	glad(): void;
}

/** @param who somebody of the cast; without, the mouse */
export async function child(kit: StageKit, who?: string): Promise<Child> {
	const shade = kit.image('shade').setDisplaySize(120, 22);
	const looks = who ? portrait(who, 'worried') : { key: 'mouse', url: '', width: 140, height: 170 };
	const gladly = who ? portrait(who, 'happy') : undefined;
	if (who) await kit.draw([looks, gladly!]);
	const standing = kit.image(looks.key).setOrigin(0.5, 1);
	if (who) standing.setDisplaySize(150, 150);
	const face = who ? undefined : kit.image('mouse-worried').setOrigin(0.5, 1);
	const cloud = kit.image('thought').setFlipX(true);
	const inside = kit.scene.add.container(0, 0);
	const worry = kit.scene.add.container(-36, -182, [cloud, inside]).setScale(0.86);
	const figure = kit.scene.add.container(0, 0, face ? [standing, face] : [standing]);
	const body = kit.scene.add.container(0, 0, [shade, figure, worry]);
	if (!kit.calm) kit.sway(worry, { y: -188 }, 1400);

	return {
		body,
		async worries(name) {
			await kit.draw([thing(name)]);
			inside.removeAll(true);
			inside.add(kit.image(`thing-${name}`).setDisplaySize(58, 58).setPosition(0, -10));
		},
		lighter: () => kit.move(worry, { scale: 0.4, alpha: 0 }, 700, 'Sine.easeIn'),
		async heavier() {
			await kit.move(worry, { scale: 1.12 }, 360, 'Back.easeOut');
			await kit.move(figure, { scaleY: 0.94 }, 300);
		},
		async hop() {
			await kit.move(figure, { y: -16 }, 120, 'Sine.easeOut');
			await kit.move(figure, { y: 0 }, 130, 'Sine.easeIn');
		},
		glad() {
			if (gladly) standing.setTexture(gladly.key);
			face?.setTexture('mouse-glad');
		}
	};
}
