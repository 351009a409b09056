import type { Drawing, StageKit } from '../../../stage/kit.ts';
import { COLOURS } from '../../../ui/tokens.ts';
import type { Basket } from '../rounds.ts';
import { own } from './own.ts';

export const BASKET: readonly Drawing[] = [
	own('basket-back', 240, 190),
	own('basket-front', 240, 190),
	own('tag-real', 110, 110),
	own('tag-pretend', 110, 110),
	own('tag-ask', 110, 110),
	own('spark', 40, 40),
	own('shade', 200, 40)
];

/** A basket, with a tag of its own shape and colour. Stands on the ground at its place. */
export function basket(kit: StageKit, id: Basket) {
	const shade = kit.image('shade').setDisplaySize(270, 36);
	const inside = kit.image('basket-back').setOrigin(0.5, 1);
	const held = kit.scene.add.container(0, -112);
	const front = kit.image('basket-front').setOrigin(0.5, 1);
	const tag = kit.image(`tag-${id}`).setPosition(0, -64).setDisplaySize(84, 84);
	const sign = kit.scene.add.container(0, -64);
	const plate = kit.scene.add.graphics();
	const name = kit.text('', { size: 24, colour: COLOURS.ink, bold: true }).setPosition(0, -4);
	const body = kit.scene.add.container(0, 0, [shade, inside, held, front, tag, sign, plate, name]);
	let where = { x: 0, y: 0, unit: 1 };

	function layout() {
		body.setPosition(where.x, where.y).setScale(where.unit);
	}

	return {
		show(on: boolean) {
			body.setVisible(on);
			if (!on) kit.place(id, undefined);
		},
		layout(x: number, y: number, unit: number) {
			where = { x, y, unit };
			layout();
			kit.place(id, {
				x: x - 120 * unit,
				y: y - 196 * unit,
				width: 240 * unit,
				height: 208 * unit
			});
		},
		clear() {
			held.removeAll(true);
		},
		reset(named: { readonly label: string; readonly thing: string } | undefined) {
			this.clear();
			sign.removeAll(true);
			if (!named) return;
			sign.add(kit.image(`thing-${named.thing}`).setDisplaySize(50, 50));
			name.setText(named.label);
			const width = name.width + 30;
			plate
				.clear()
				.fillStyle(0xfffaf0)
				.fillRoundedRect(-width / 2, -22, width, 36, 14);
		},
		/** Where things go in. */
		mouth: () => ({ x: where.x, y: where.y - 118 * where.unit }),
		hold(thing: string) {
			held.removeAll(true);
			held
				.add(kit.image(`thing-${thing}`).setDisplaySize(96, 96))
				.setPosition(0, -138)
				.setAlpha(1)
				.setAngle(0);
		},
		async bump() {
			await kit.move(body, { scaleY: where.unit * 0.93, scaleX: where.unit * 1.05 }, 90);
			await kit.move(body, { scaleY: where.unit, scaleX: where.unit }, 160, 'Back.easeOut');
		},
		/** Off it goes on a cloud: nothing of it can be held. */
		async float() {
			const cloud = kit.image('cloud').setDisplaySize(210, 105).setPosition(0, 30);
			held.addAt(cloud, 0);
			if (kit.calm) {
				held.setY(-250);
				return;
			}
			await kit.move(held, { y: -250 }, 900, 'Sine.easeOut');
			await kit.move(held, { y: -330, alpha: 0 }, 1100, 'Sine.easeIn');
			held.removeAll(true);
		},
		/** It is there, and stays there. */
		async settle() {
			if (kit.calm) return;
			const sparks = [-90, -30, 40, 96].map((x, at) => {
				const spark = kit.image('spark').setPosition(x, -140 - (at % 2) * 30);
				body.add(spark);
				return spark;
			});
			await Promise.all([
				kit.move(held, { y: -146 }, 200),
				...sparks.map((spark) =>
					kit.move(spark, { y: spark.y - 60, angle: 90, alpha: 0 }, 900, 'Sine.easeOut')
				)
			]);
			for (const spark of sparks) spark.destroy();
		},
		/** Nobody can tell by looking. */
		async wonder() {
			const puff = kit.image('question-puff').setDisplaySize(78, 78).setPosition(74, -70);
			held.add(puff);
			await kit.move(held, { y: -150 }, 300, 'Back.easeOut');
			await kit.move(held, { angle: 4 }, 160);
			await kit.move(held, { angle: 0 }, 160);
		}
	};
}
