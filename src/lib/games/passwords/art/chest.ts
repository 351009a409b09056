import type { Drawing, StageKit } from '../../../stage/kit.ts';
import { own } from './own.ts';
import { SECRET } from '../hide.ts';
import type { Hide } from '../rounds.ts';

export const CHEST: readonly Drawing[] = [
	own('chest-body', 320, 190),
	own('chest-lid', 320, 110),
	own('chest-lock', 110, 110),
	own('slot', 110, 110),
	own('card', 110, 110),
	own('spark', 40, 40),
	own('shade', 200, 40)
];

/** The chest with its three places for secret pictures above it. */
export function chest(kit: StageKit) {
	const { scene } = kit;
	const lid = kit.image('chest-lid').setOrigin(0.5, 1).setPosition(0, -180);
	const trunk = kit.image('chest-body').setOrigin(0.5, 1);
	const lock = kit.image('chest-lock').setPosition(0, -130).setDisplaySize(92, 92);
	const prize = scene.add.container(0, -190);
	const whole = scene.add.container(0, 0, [prize, lid, trunk, lock]);
	const slots = Array.from({ length: SECRET }, () => kit.image('slot'));
	const cards: ReturnType<typeof scene.add.container>[] = [];
	let where = { x: 0, y: 0, unit: 1 };
	let visible = true;

	const slotAt = (at: number) => ({
		x: where.x + (at - 1) * 122 * where.unit,
		y: where.y - (345 - (at === 1 ? 14 : 0)) * where.unit
	});

	return {
		/** `places`: where the secret pictures go, shown only while there is something to hide. */
		show(on: boolean, places: boolean) {
			visible = on && places;
			for (const one of [whole, ...cards]) one.setVisible(on);
			for (const slot of slots) slot.setVisible(visible);
			if (!visible) slots.forEach((_, at) => kit.place(`held-${at}`, undefined));
		},
		layout(x: number, y: number, unit: number) {
			where = { x, y, unit };
			whole.setPosition(x, y).setScale(unit);
			slots.forEach((slot, at) => {
				const to = slotAt(at);
				slot.setPosition(to.x, to.y).setDisplaySize(104 * unit, 104 * unit);
				if (visible) target(at);
			});
			cards.forEach((card, at) => {
				const to = slotAt(at);
				card.setPosition(to.x, to.y).setScale(unit);
			});
		},
		clear() {
			lid.setAngle(0).setY(-180);
			prize.removeAll(true).setY(-190).setVisible(false);
			for (const card of cards.splice(0)) card.destroy();
		},
		reset(round: Hide) {
			this.clear();
			prize.add(kit.image(`thing-${round.hiding.thing}`).setDisplaySize(120, 120));
		},
		/** Brings the cards in the places to what is picked. */
		async hold(round: Hide, picked: readonly string[]) {
			const known = cards.map((card) => card.name);
			if (known.join() === picked.join()) return;
			const grown =
				picked.length === known.length + 1 && known.every((one, at) => one === picked[at]);
			if (!grown) {
				for (const card of cards.splice(0)) card.destroy();
				picked.forEach((one, at) => cards.push(cardFor(one, at)));
				return;
			}
			const at = picked.length - 1;
			const one = picked[at] ?? '';
			const from = kit.whereIs(one);
			const card = cardFor(one, at);
			cards.push(card);
			kit.sound('tap');
			if (!from) return;
			const to = { x: card.x, y: card.y };
			card.setPosition(from.x + from.width / 2, from.y + from.height / 2);
			await kit.move(card, to, 260, 'Cubic.easeOut');
		},
		/** The pictures go into the keyhole. */
		async lock() {
			kit.sound('tap');
			const hole = { x: where.x, y: where.y - 130 * where.unit, scale: 0 };
			await Promise.all(
				cards.map(async (card, at) => {
					await kit.rest(at * 90);
					await kit.move(card, hole, 320, 'Cubic.easeIn');
				})
			);
			await kit.move(lock, { angle: 90 }, 200);
			await kit.move(lock, { angle: 0 }, 200);
		},
		async rattle() {
			await kit.move(whole, { angle: 2 }, 60);
			await kit.move(whole, { angle: -2 }, 90);
			await kit.move(whole, { angle: 0 }, 60);
		},
		async open() {
			prize.setVisible(true);
			await Promise.all([
				kit.move(lid, { y: -214, angle: -14 }, 320, 'Back.easeOut'),
				kit.move(prize, { y: -275 }, 420, 'Back.easeOut')
			]);
		},
		async shine() {
			if (kit.calm) return;
			const sparks = [-150, -70, 60, 140].map((dx, at) =>
				kit
					.image('spark')
					.setPosition(where.x + dx * where.unit, where.y - (150 + (at % 2) * 70) * where.unit)
			);
			await Promise.all(
				sparks.map((spark) =>
					kit.move(spark, { y: spark.y - 60, angle: 90, alpha: 0 }, 900, 'Sine.easeOut')
				)
			);
			for (const spark of sparks) spark.destroy();
		}
	};

	function target(at: number) {
		const side = 104 * where.unit;
		const { x, y } = slotAt(at);
		kit.place(`held-${at}`, { x: x - side / 2, y: y - side / 2, width: side, height: side });
	}

	function cardFor(name: string, at: number) {
		const picture = kit.image(`thing-${name}`).setDisplaySize(70, 70);
		const card = scene.add.container(0, 0, [kit.image('card').setDisplaySize(104, 104), picture]);
		const to = slotAt(at);
		return card.setName(name).setPosition(to.x, to.y).setScale(where.unit);
	}
}
