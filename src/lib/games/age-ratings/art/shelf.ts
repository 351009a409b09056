import type Phaser from 'phaser';
import { m } from '$lib/paraglide/messages.js';
import type { Box, Drawing, StageKit } from '../../../stage/kit.ts';
import { portrait, thing } from '../../../stage/pictures.ts';
import { COLOURS } from '../../../ui/tokens.ts';
import { PLACES, type Place, type ShelfRound } from '../rounds.ts';
import { placesOf } from '../shelf.ts';
import type { Acts } from './direct.ts';
import { own } from './own.ts';
import { said } from './said.ts';

export const STATIONS: readonly Drawing[] = [
	own('low-shelf', 300, 230),
	own('chair-back', 300, 300),
	own('chair-front', 300, 300),
	own('mat', 260, 120),
	own('tablet-down', 200, 90),
	own('stump', 300, 150),
	own('on-tablet', 240, 190),
	own('on-telly', 240, 190),
	own('on-box', 240, 190),
	own('together', 120, 100)
];

/** How high each place is drawn, its sign with it; and where on it things come to lie. */
const HIGH: Readonly<Record<Place, number>> = { me: 250, ask: 310, tell: 170 };
const LIES: Readonly<Record<Place, readonly [number, number]>> = {
	me: [-40, -254],
	ask: [-104, -96],
	tell: [0, -96]
};

/** A child with something in front of them, and the places it may belong to. */
export function putting(kit: StageKit): Acts<ShelfRound> {
	const places = {
		me: station(kit, 'me', [kit.image('low-shelf').setOrigin(0.5, 1)]),
		tell: station(kit, 'tell', [kit.image('mat').setPosition(0, -50)]),
		ask: station(kit, 'ask', [kit.image('chair-back').setOrigin(0.5, 1)])
	};
	const near = kit.scene.add.container(0, -150);
	const seat = kit.image('chair-front').setOrigin(0.5, 1);
	places.ask.body.addAt(near, 2).addAt(seat, 3);
	const table = kit.image('stump').setOrigin(0.5, 1);
	const child = kit.scene.add.container(0, 0);
	const item = kit.scene.add.container(0, 0);
	let playing: Place[] = [];
	let unit = 1;
	let rests = { x: 0, y: 0 };

	function layout(area: Box, narrow: boolean) {
		const ground = area.y + area.height - 8;
		const middle = area.x + area.width / 2;
		const low = narrow ? Math.min(150, area.height * 0.44) : 0;
		unit = narrow ? Math.min(0.8, (area.height - low) / 300) : Math.min(1.1, area.height / 370);
		const three = playing.length === 3;
		for (const id of PLACES) {
			const at = playing.indexOf(id);
			places[id].body.setVisible(at >= 0);
			if (at < 0) {
				kit.place(id, undefined);
				continue;
			}
			if (narrow) {
				const step = area.width / playing.length;
				const size = Math.min(0.62, step / 330, low / 290);
				places[id].layout(area.x + step * (at + 0.5), ground, size);
			} else {
				const out = Math.min(area.width / 2 - 170 * unit, 500 * unit);
				const x = { me: -out, ask: out, tell: out - 320 * unit }[id];
				places[id].layout(middle + x, ground, unit * (three ? 0.86 : 1));
			}
		}
		const x = narrow ? middle : middle - (three ? 130 : 0) * unit;
		const foot = ground - low + (narrow ? 0 : 8);
		table.setPosition(x + 96 * unit, foot).setScale(unit * 0.8);
		child.setPosition(x - 122 * unit, foot - 96 * unit).setScale(unit);
		rests = { x: x + 96 * unit, y: foot - 190 * unit };
		item.setPosition(rests.x, rests.y).setScale(unit);
	}

	return {
		show(on) {
			for (const one of [table, child, item]) one.setVisible(on);
			if (on) return;
			for (const id of PLACES) {
				places[id].body.setVisible(false);
				kit.place(id, undefined);
			}
		},
		layout,
		async begin({ content }, round) {
			const names = content.places;
			const child1 = portrait(round.who, round.mood);
			const grown = portrait(round.near, 'happy');
			await kit.draw([
				child1,
				grown,
				thing(round.card.thing),
				...Object.values(names ?? {}).map((one) => thing(one.thing))
			]);
			playing = placesOf(round);
			for (const id of playing) places[id].reset(names?.[id]);
			near.removeAll(true).setAlpha(1);
			near.add(kit.image(grown.key).setDisplaySize(190, 190));
			child.removeAll(true).add(kit.image(child1.key).setDisplaySize(190, 190));
			item
				.removeAll(true)
				.add([
					kit.image(`on-${round.card.on}`).setDisplaySize(214, 170),
					kit
						.image(`thing-${round.card.thing}`)
						.setDisplaySize(92, 92)
						.setY(round.card.on === 'box' ? -8 : -4)
				])
				.setAlpha(1)
				.setAngle(0);
			kit.caption(m.age_ratings_shows({ name: round.card.name }));
			return () => kit.move(item.setScale(unit * 0.3), { scale: unit }, 320, 'Back.easeOut');
		},
		async act(state) {
			const { outcome } = state;
			const did = (outcome?.did ?? 'me') as Place;
			const into = places[did];
			const to = into.at(...LIES[did]);
			const scale = unit * 0.62;
			kit.sound('tap');
			if (did === 'tell') {
				// Over it goes: its back is all that is seen.
				await kit.move(item, { scaleY: 0.02 }, 220, 'Sine.easeIn');
				item.removeAll(true).add(kit.image('tablet-down').setDisplaySize(200, 90));
				await kit.move(item, { scaleY: unit }, 180, 'Sine.easeOut');
			}
			await kit.move(item, { x: to.x, y: to.y, scale }, 460);
			kit.sound(outcome?.right ? 'safe' : 'found');
			kit.caption(said(state));
			if (did !== 'me') {
				const puff = kit.image('together').setDisplaySize(96, 80).setPosition(96, -118);
				puff.setAlpha(0);
				near.add(puff);
				await kit.move(puff, { alpha: 1, y: -136 }, 300, 'Back.easeOut');
			}
			if (did === 'tell') {
				// Beside whoever listens, where it is seen above what is said back.
				const chair = places.ask.at(-190, -176);
				await kit.move(child, { x: chair.x, y: Math.min(chair.y, child.y) }, 520);
			}
			if (outcome?.right) {
				await sparkle(kit, to.x, to.y - 40 * unit);
				await hop(kit, child, 20);
			} else {
				await kit.move(item, { angle: -5 }, 150);
				await kit.move(item, { angle: 0 }, 190);
			}
			await kit.rest(500);
		}
	};
}

function station(kit: StageKit, id: Place, drawn: Phaser.GameObjects.GameObject[]) {
	const shade = kit.image('shade').setDisplaySize(320, 40).setPosition(0, -4);
	const sign = kit.scene.add.container(0, -30);
	const body = kit.scene.add.container(0, 0, [shade, ...drawn, sign]);
	return {
		body,
		/** A sign, with what the place is called and a picture that says it too. */
		reset(named: { readonly label: string; readonly thing: string } | undefined) {
			sign.removeAll(true);
			if (!named) return;
			const words = kit.text(named.label, { size: 30, colour: COLOURS.ink, bold: true });
			const picture = kit.image(`thing-${named.thing}`).setDisplaySize(46, 46);
			const width = words.width + 46 + 44;
			const plate = kit.scene.add.graphics();
			plate
				.fillStyle(0x22312b, 0.16)
				.fillRoundedRect(-width / 2, -26, width, 62, 20)
				.fillStyle(0xffffff)
				.fillRoundedRect(-width / 2, -31, width, 62, 20);
			picture.setX(-width / 2 + 39);
			words.setX(26);
			sign.add([plate, picture, words]);
		},
		layout(x: number, y: number, size: number) {
			body.setPosition(x, y).setScale(size);
			const high = HIGH[id] * size;
			kit.place(id, { x: x - 160 * size, y: y - high, width: 320 * size, height: high + 8 });
		},
		at: (x: number, y: number) => ({ x: body.x + x * body.scaleX, y: body.y + y * body.scaleY })
	};
}

/** A small joy. */
export async function sparkle(kit: StageKit, x: number, y: number) {
	if (kit.calm) return;
	const sparks = [-70, -22, 28, 74].map((by, at) =>
		kit.image('spark').setPosition(x + by, y - (at % 2) * 24)
	);
	await Promise.all(
		sparks.map((one) => kit.move(one, { y: one.y - 50, angle: 90, alpha: 0 }, 700, 'Sine.easeOut'))
	);
	for (const one of sparks) one.destroy();
}

export async function hop(kit: StageKit, body: Phaser.GameObjects.Container, by: number) {
	const { y } = body;
	await kit.move(body, { y: y - by }, 150, 'Sine.easeOut');
	await kit.move(body, { y }, 170, 'Sine.easeIn');
}
