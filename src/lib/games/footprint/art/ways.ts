import type { Box, Drawing, StageKit } from '../../../stage/kit.ts';
import { thing } from '../../../stage/pictures.ts';
import { put, sorting, wayOf } from '../take-down.ts';
import { WAYS, type Content, type TakeDown } from '../rounds.ts';
import { fit } from '../../../stage/fit.ts';
import { panel } from '../../../stage/panel.ts';
import type { Look } from './looks.ts';
import { own } from './own.ts';

export const WAY_ART: readonly Drawing[] = WAYS.map((way) => own(`way-${way}`, 80, 80));

type Picture = ReturnType<StageKit['image']>;

/** The prints on the path, one of them held up, and four ways for it to go. */
export function ways(kit: StageKit, look: Look) {
	const back = kit.scene.add.graphics();
	const words = kit.text('', { size: 22, colour: look.ink });
	const big = kit.scene.add.container(0, 0);
	const panels = WAYS.map((way) => ({
		way,
		icon: kit.image(`way-${way}`).setVisible(false),
		words: kit.text('', { size: 20, colour: look.ink, bold: true }).setVisible(false)
	}));
	let chips: { id: string; disc: Picture; badge: Picture | undefined; gone: boolean }[] = [];
	let round: TakeDown | undefined;
	let picked: readonly string[] = [];
	let targets: string[] = [];
	let room: Box = { x: 0, y: 0, width: 1, height: 1 };
	let path = { y: 0, height: 60 };

	const chipAt = (i: number) => {
		const step = Math.min(150, (room.width - 24) / Math.max(chips.length, 1));
		return {
			x: room.x + room.width / 2 + (i - (chips.length - 1) / 2) * step,
			y: path.y + path.height / 2
		};
	};

	function layout(to = room, on = path) {
		room = to;
		path = on;
		back.clear();
		const before = targets.splice(0);
		big.removeAll(true);
		words.setText('');
		draw();
		// A target that stays is not taken away, or it would lose the keyboard.
		for (const id of before) if (!targets.includes(id)) kit.place(id, undefined);
	}

	function draw() {
		if (!round) return;
		const now = sorting(round, picked);
		const narrow = room.width < 720;
		const high = Math.min(narrow ? 76 : 92, room.height * 0.34);
		if (now) drawNow(now, high);
		drawPanels(now, high + 14, narrow);
		chips.forEach((chip, i) => drawChip(chip, i, now?.id === chip.id));
	}

	function drawNow(now: TakeDown['prints'][number], high: number) {
		const width = Math.min(room.width - 24, 640);
		const left = room.x + (room.width - width) / 2;
		const top = room.y + 2;
		panel(
			back,
			{ x: left, y: top, width, height: high },
			{ fill: look.chosen, edge: look.chosenEdge, line: 3, round: 18, shadow: 0.3 }
		);
		const icon = Math.min(60, high - 20);
		back.fillStyle(look.disc ?? look.card);
		back.fillCircle(left + 16 + icon / 2, top + high / 2, icon / 2);
		const picture = kit.image(`thing-${now.thing}`).setDisplaySize(icon * 0.72, icon * 0.72);
		big.add(picture.setPosition(left + 16 + icon / 2, top + high / 2));
		const space = width - icon - 48;
		words.setText(now.text);
		fit(words, space, high - 12, 24);
		words.setPosition(left + icon + 30 + space / 2, top + high / 2);
	}

	function drawPanels(now: TakeDown['prints'][number] | undefined, from: number, narrow: boolean) {
		const columns = narrow ? 2 : 4;
		const rows = WAYS.length / columns;
		const width = Math.min((room.width - 16) / columns, 250);
		const height = Math.min((room.height - from) / rows, narrow ? 100 : 168);
		panels.forEach(({ way, icon, words: label }, i) => {
			const x = room.x + room.width / 2 + ((i % columns) - (columns - 1) / 2) * width;
			const y = room.y + from + height * (Math.floor(i / columns) + 0.5);
			const box = {
				x: x - width / 2 + 6,
				y: y - height / 2 + 4,
				width: width - 12,
				height: height - 8
			};
			panel(back, box, { fill: look.card, edge: look.edge, shadow: 0.3 });
			const upright = box.height > 100;
			const side = Math.min(upright ? box.height * 0.46 : box.height - 16, 62);
			const space = upright ? box.width - 20 : box.width - side - 26;
			fit(label, space, upright ? box.height - side - 22 : box.height - 8, 21);
			label.setVisible(true);
			icon.setVisible(true).setDisplaySize(side, side);
			if (upright) {
				icon.setPosition(x, box.y + 10 + side / 2);
				label.setPosition(x, box.y + side + 12 + (box.height - side - 18) / 2);
			} else {
				icon.setPosition(box.x + 8 + side / 2, y);
				label.setPosition(box.x + side + 16 + space / 2, y);
			}
			if (now) target(way, box);
		});
	}

	function drawChip(chip: (typeof chips)[number], i: number, isNow: boolean) {
		const { x, y } = chipAt(i);
		const side = Math.min(path.height * 0.86, 58);
		chip.disc
			.setVisible(!chip.gone)
			.setPosition(x, y)
			.setDisplaySize(side * 0.68, side * 0.68);
		chip.badge?.destroy();
		chip.badge = undefined;
		if (chip.gone) return;
		back.fillStyle(look.disc ?? look.card).fillCircle(x, y, side / 2);
		back.lineStyle(isNow ? 5 : 2, isNow ? look.chosenEdge : look.edge).strokeCircle(x, y, side / 2);
		const one = round?.prints.find(({ id }) => id === chip.id);
		const way = one && wayOf(one, picked);
		if (!one || !way) return;
		chip.badge = kit.image(`way-${way}`).setPosition(x + side * 0.46, y - side * 0.26);
		chip.badge.setDisplaySize(side * 0.54, side * 0.54);
		const big = Math.max(side, 50);
		target(`held-${picked.indexOf(put(one, way))}`, {
			x: x - big / 2,
			y: y - big / 2,
			width: big,
			height: big
		});
	}

	function target(id: string, box: Box) {
		targets.push(id);
		kit.place(id, box);
	}

	return {
		layout,
		async begin(next: TakeDown, content: Content) {
			await kit.draw(next.prints.map((one) => thing(one.thing)));
			this.end();
			round = next;
			for (const top of [back, words, big]) kit.scene.children.bringToTop(top);
			for (const panel of panels) {
				panel.words.setText(content.ways?.[panel.way] ?? '');
				kit.scene.children.bringToTop(panel.icon);
				kit.scene.children.bringToTop(panel.words);
			}
			chips = next.prints.map(({ id, thing: shown }) => ({
				id,
				disc: kit.image(`thing-${shown}`),
				badge: undefined,
				gone: false
			}));
		},
		end() {
			for (const { disc, badge } of chips.splice(0)) {
				disc.destroy();
				badge?.destroy();
			}
			round = undefined;
			picked = [];
			for (const { icon, words: label } of panels) {
				icon.setVisible(false);
				label.setVisible(false);
			}
			layout();
		},
		/** Brings each print to where it was put; the new one goes there to be seen. */
		async sort(next: readonly string[]) {
			const fresh = next.find((one) => !picked.includes(one));
			const grown = next.length > picked.length;
			const held = big.list[0] as Picture | undefined;
			const way = WAYS.find((one) => fresh?.endsWith(`-${one}`));
			const to = panels.find((panel) => panel.way === way)?.icon;
			if (grown && held && to) {
				kit.sound('tap');
				await kit.move(held, { x: to.x, y: to.y, alpha: 0.2 }, 260, 'Cubic.easeIn');
			}
			picked = next;
			layout();
		},
		/** A print is lifted off the path, or stays where it is. */
		async judge(id: string, comes: 'off' | 'stays') {
			const chip = chips.find((one) => one.id === id);
			if (!chip) return;
			const { disc, badge } = chip;
			kit.sound(comes === 'off' ? 'safe' : 'found');
			if (comes === 'stays') {
				await kit.move(disc, { angle: 8 }, 120);
				await kit.move(disc, { angle: 0 }, 160);
				return;
			}
			badge?.setVisible(false);
			await kit.move(disc, { y: disc.y - 70, alpha: 0 }, 420, 'Sine.easeOut');
			chip.gone = true;
			layout();
		}
	};
}
