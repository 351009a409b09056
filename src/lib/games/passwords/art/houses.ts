import type { Drawing, StageKit } from '../../../stage/kit.ts';
import { thing } from '../../../stage/pictures.ts';
import { own } from './own.ts';
import { RESETS } from '../chain.ts';
import { KEYS, type Chain } from '../rounds.ts';

export const HOUSES: readonly Drawing[] = [
	own('house', 200, 220),
	own('door-shut', 76, 101),
	own('door-open', 76, 101),
	own('glow', 76, 76),
	own('dark', 76, 76),
	own('step', 60, 60),
	own('ring', 220, 240),
	...KEYS.map((key) => own(`key-${key}`, 60, 100)),
	thing(RESETS)
];

/** The street: a house for each account, its key by the door, its second step, where its new keys go. */
export function houses(kit: StageKit) {
	const { scene } = kit;
	const roads = scene.add.graphics();
	let round: Chain | undefined;
	let all: House[] = [];
	let unit = 1;

	return {
		show(on: boolean) {
			roads.setVisible(on);
			for (const house of all) house.whole.setVisible(on);
			if (!on) for (const { id } of all) kit.place(id, undefined);
		},
		build(next: Chain) {
			for (const { id, whole } of all) {
				whole.destroy();
				kit.place(id, undefined);
			}
			round = next;
			all = next.accounts.map((account) => houseFor(kit, account, account.id === next.leak));
		},
		layout(ground: number) {
			const area = kit.area();
			const rows = area.width < 720 ? 2 : 1;
			const columns = Math.ceil(all.length / rows);
			unit = Math.min(1.08, (area.width - 24) / (columns * 232), area.height / rows / 300);
			all.forEach((house, at) => {
				const row = Math.floor(at / columns);
				const inRow = Math.min(columns, all.length - row * columns);
				const step = Math.min((area.width - 24) / columns, 260 * unit);
				const x = area.x + area.width / 2 + ((at % columns) - (inRow - 1) / 2) * step;
				const y = ground - (rows - 1 - row) * 292 * unit - 34 * unit;
				house.whole.setPosition(x, y).setScale(unit);
				if (!house.leaked) {
					kit.place(house.id, {
						x: x - 110 * unit,
						y: y - 236 * unit,
						width: 220 * unit,
						height: 280 * unit
					});
				}
			});
			drawRoads();
		},
		/** Where the magpie sits: on the roof of the house whose key is out. */
		roof() {
			const house = all.find(({ leaked }) => leaked);
			return house && { x: house.whole.x - 20 * unit, y: house.whole.y - 206 * unit, unit };
		},
		choose(picked: readonly string[]) {
			for (const { id, ring } of all) ring.setVisible(picked.includes(id));
		},
		async fall(id: string) {
			const house = all.find((one) => one.id === id);
			if (!house) return;
			await kit.rest(200);
			house.light.setVisible(false);
			house.shut.setVisible(false);
			house.open.setVisible(true);
			await kit.move(house.whole, { angle: 1.5 }, 90);
			await kit.move(house.whole, { angle: 0 }, 140);
		}
	};

	/** Dotted ways along which new keys are sent, with a letter on each. */
	function drawRoads() {
		roads.clear();
		for (const account of round?.accounts ?? []) {
			const from = all.find(({ id }) => id === account.through);
			const to = all.find(({ id }) => id === account.id);
			to?.letter.setVisible(from !== undefined);
			if (!from || !to) continue;
			const [a, b] = [from.whole, to.whole];
			const dots = 22;
			const high = (70 + Math.abs(a.x - b.x) * 0.12) * unit;
			roads.fillStyle(0xf8d774);
			for (let i = 1; i < dots; i++) {
				const t = i / dots;
				const x = a.x + (b.x - a.x) * t;
				const y = a.y + (b.y - a.y) * t - 208 * unit - Math.sin(Math.PI * t) * high;
				roads.fillCircle(x, y, i === dots - 1 ? 7 * unit : 3.5 * unit);
			}
		}
	}
}

interface House {
	readonly id: string;
	readonly leaked: boolean;
	readonly whole: ReturnType<StageKit['scene']['add']['container']>;
	readonly ring: Picture;
	readonly light: Picture;
	readonly shut: Picture;
	readonly open: Picture;
	readonly letter: Picture;
}

type Picture = ReturnType<StageKit['image']>;

/** A house stands on the middle of its doorstep. */
function houseFor(kit: StageKit, account: Chain['accounts'][number], leaked: boolean): House {
	const ring = kit.image('ring').setPosition(0, -98).setDisplaySize(226, 284).setVisible(false);
	const wall = kit.image('house').setOrigin(0.5, 1);
	const dark = kit.image('dark').setPosition(0, -142).setDisplaySize(46, 46);
	const light = kit.image('glow').setPosition(0, -142).setDisplaySize(46, 46);
	const open = kit.image('door-open').setOrigin(0.5, 1).setVisible(false);
	const shut = kit.image('door-shut').setOrigin(0.5, 1);
	const key = kit
		.image(`key-${account.key}`)
		.setPosition(leaked ? 74 : 62, -58)
		.setDisplaySize(38, 63);
	const step = kit
		.image('step')
		.setPosition(-60, -62)
		.setDisplaySize(46, 46)
		.setVisible(account.second);
	const letter = kit
		.image(`thing-${RESETS}`)
		.setPosition(62, -148)
		.setDisplaySize(36, 36)
		.setVisible(false);
	const sign = kit.scene.add.graphics();
	const name = kit
		.text(account.name, { size: 21, colour: '#ffffff', bold: true })
		.setPosition(0, 22);
	sign.fillStyle(0x12171f, 0.72).fillRoundedRect(-name.width / 2 - 14, 5, name.width + 28, 36, 14);
	const whole = kit.scene.add.container(0, 0, [
		ring,
		wall,
		dark,
		light,
		open,
		shut,
		key,
		step,
		letter,
		sign,
		name
	]);
	return { id: account.id, leaked, whole, ring, light, shut, open, letter };
}
