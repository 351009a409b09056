import type { StageKit, Words } from '../../../stage/kit.ts';
import { thing } from '../../../stage/pictures.ts';
import type { Weigh, Weight } from '../rounds.ts';
import type { State } from '../rules.ts';
import { fits, partOf, put, weighing, weightOf, type Share } from '../weigh.ts';
import { fit } from '../../../stage/fit.ts';
import { around, panel } from '../../../stage/panel.ts';
import type { Part } from './part.ts';

type Box = ReturnType<StageKit['scene']['add']['container']>;

const STONES: Readonly<Record<Weight, number>> = { lot: 3, some: 1, none: 0 };

interface Carrier {
	readonly part: Share;
	readonly body: Box;
	readonly ring: ReturnType<StageKit['scene']['add']['graphics']>;
	readonly load: Box;
	readonly name: Words;
	weight?: Weight | undefined;
	x: number;
}

/** Everybody who had a part in it, and the stones that each is given to carry. */
export function stones(kit: StageKit): Part<Weigh> {
	const { scene } = kit;
	const pen = scene.add.graphics();
	const words = kit.text('', { size: 26, colour: '#f6f8fc' });
	let all: Carrier[] = [];
	let now: string | undefined;
	let picked: readonly string[] = [];
	let unit = 1;
	let on = false;

	function layout() {
		for (const one of [pen, words]) one.setVisible(on);
		pen.clear();
		if (!on) return;
		const area = kit.area();
		const narrow = area.width < 720;
		const wide = Math.min(area.width - 16, 1100);
		const step = Math.min(wide / all.length, 240);
		const told = narrow ? 74 : 84;
		unit = Math.min(1.1, (step - 6) / 150, (area.height - told - 16) / 250);
		const ground = area.y + area.height - 8;
		for (const [i, one] of all.entries()) {
			one.x = area.x + area.width / 2 + (i - (all.length - 1) / 2) * step;
			one.body.setPosition(one.x, ground).setScale(unit);
			fit(one.name, (step - 8) / unit, 30, Math.min(26, 22 / unit), 12);
			const at = picked.indexOf(one.weight ? put(one.part, one.weight) : '');
			for (let held = 0; held < all.length; held++)
				if (held === at)
					kit.place(`held-${held}`, {
						x: one.x - Math.min(70 * unit, step / 2 - 2),
						y: ground - 236 * unit,
						width: Math.min(140 * unit, step - 4),
						height: 236 * unit
					});
		}
		for (let held = picked.length; held < all.length; held++) kit.place(`held-${held}`, undefined);
		const current = all.find(({ part }) => part.id === now);
		words.setText(current ? `${current.part.name}: ${current.part.text}` : '');
		if (!current) return;
		const width = Math.min(area.width - 16, 860);
		fit(words, width - 40, told - 18, narrow ? 19 : 26, 13);
		const box = {
			x: area.x + area.width / 2,
			y: area.y + 4 + told / 2,
			width,
			height: Math.max(50, words.height + 22)
		};
		panel(pen, around(box), { fill: 0x2b3a5c, edge: 0xf3c66b, line: 3, round: 18 });
		const tip = Math.max(box.x - width / 2 + 30, Math.min(box.x + width / 2 - 30, current.x));
		const under = box.y + box.height / 2;
		pen.fillStyle(0xf3c66b).fillTriangle(tip - 14, under, tip + 14, under, tip, under + 16);
		words.setPosition(box.x, box.y);
	}

	function mark() {
		for (const { part, ring } of all) {
			ring
				.clear()
				.fillStyle(part.id === now ? 0xf3c66b : 0x56678f)
				.fillCircle(0, -176, 48);
			ring.fillStyle(0xe4edf2).fillCircle(0, -176, 42);
		}
	}

	async function load(one: Carrier, weight: Weight | undefined) {
		one.weight = weight;
		one.load.removeAll(true);
		if (weight === undefined) return;
		kit.sound('tap');
		if (weight === 'none') {
			const feather = kit.image('feather').setDisplaySize(66, 44).setPosition(0, -120);
			one.load.add(feather);
			await kit.move(feather, { y: -34, angle: 8 }, 420);
			return;
		}
		for (let i = 0; i < STONES[weight]; i++) {
			const stone = kit.image('stone').setDisplaySize(104 - i * 14, 46 - i * 4);
			one.load.add(stone.setPosition(i % 2 === 0 ? 0 : 6, -130));
			await kit.move(stone, { y: -24 - i * 34 }, 180, 'Sine.easeIn');
		}
	}

	function end() {
		for (const { body } of all) body.destroy();
		for (let held = 0; held < 5; held++) kit.place(`held-${held}`, undefined);
		all = [];
		picked = [];
		on = false;
		layout();
	}

	return {
		async begin(round) {
			end();
			on = true;
			await kit.draw(round.parts.map((part) => thing(part.thing)));
			all = round.parts.map((part) => {
				const shade = kit.image('shade').setDisplaySize(130, 24);
				const ring = scene.add.graphics();
				const face = kit.image(`thing-${part.thing}`).setDisplaySize(62, 62).setPosition(0, -176);
				const back = scene.add.graphics().fillStyle(0x161c33, 0.82);
				back.fillRoundedRect(-66, -124, 132, 124, 16);
				back.lineStyle(3, 0x56678f).strokeRoundedRect(-66, -124, 132, 124, 16);
				const load = scene.add.container(0, 0);
				const name = kit.text(part.name, { size: 22, colour: '#ffe9b8', bold: true });
				name.setPosition(0, -238);
				const body = scene.add.container(0, 0, [shade, back, ring, face, load, name]);
				return { part, body, ring, load, name, x: 0 };
			});
			now = weighing(round, [])?.id;
			mark();
			const first = round.parts[0];
			if (first) kit.caption(`${first.name}: ${first.text}`);
		},
		async follow(round, state: State) {
			picked = state.picked;
			for (const one of all) {
				const weight = weightOf(one.part, picked);
				if (weight !== one.weight) await load(one, weight);
			}
			const next = state.outcome ? undefined : weighing(round, picked);
			now = next?.id;
			mark();
			layout();
			kit.caption(next ? `${next.name}: ${next.text}` : '');
		},
		async act(_round, { outcome }: State) {
			kit.sound(outcome?.right ? 'safe' : 'found');
			for (const what of picked) {
				const part = partOf({ parts: all.map((one) => one.part) } as unknown as Weigh, what);
				const one = all.find((carrier) => carrier.part === part);
				if (!one) continue;
				const good = fits(one.part, one.weight);
				one.body.add(
					kit
						.image(good ? 'tick' : 'think')
						.setDisplaySize(36, 36)
						.setPosition(44, -206)
				);
				if (!good) {
					await kit.move(one.load, { x: 8 }, 120);
					await kit.move(one.load, { x: 0 }, 120);
				}
			}
			await kit.rest(900);
		},
		layout,
		end
	};
}
