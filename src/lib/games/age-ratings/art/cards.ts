import type Phaser from 'phaser';
import type { Box, StageKit } from '../../../stage/kit.ts';
import { thing } from '../../../stage/pictures.ts';
import { fit } from '../../../stage/fit.ts';
import { around, panel } from '../../../stage/panel.ts';

/** How cards that can be turned over look: shut, then open. */
export interface CardLook {
	readonly shut: number;
	readonly shutInk: string;
	readonly open: number;
	readonly edge: number;
	readonly titleInk: string;
	readonly ink: string;
	readonly corner: number;
}

export interface Shut {
	readonly id: string;
	readonly label: string;
	/** The thing that shows what is looked at. */
	readonly icon: string;
}

interface Card extends Shut {
	readonly whole: Phaser.GameObjects.Container;
	says?: string;
	draw(width: number, height: number): void;
}

const GAP = 10;

/** What can be looked at: shut cards with a name, which turn over and say what was found. */
export function cards(kit: StageKit, look: CardLook) {
	let all: Card[] = [];
	let box: Box = { x: 0, y: 0, width: 1, height: 1 };
	let on = false;

	function layout() {
		const columns = box.width > 560 || all.length > 3 ? 2 : 1;
		const rows = Math.ceil(all.length / columns);
		const width = (box.width - GAP * (columns - 1)) / columns;
		const height = Math.min(150, (box.height - GAP * (rows - 1)) / rows);
		const top = box.y + (box.height - height * rows - GAP * (rows - 1)) / 2;
		all.forEach((card, at) => {
			const row = Math.floor(at / columns);
			// An odd one out takes its row for itself.
			const isOdd = columns === 2 && at === all.length - 1 && all.length % 2 === 1;
			const wide = isOdd ? box.width : width;
			const x = isOdd ? box.x + box.width / 2 : box.x + (at % columns) * (width + GAP) + width / 2;
			const y = top + row * (height + GAP) + height / 2;
			card.whole.setVisible(on).setPosition(x, y);
			card.draw(wide, height);
			const isShut = on && card.says === undefined;
			kit.place(
				card.id,
				isShut ? { x: x - wide / 2, y: y - height / 2, width: wide, height } : undefined
			);
		});
	}

	return {
		show(now: boolean) {
			on = now;
			if (!now) void this.set([]);
		},
		/** New cards, all shut. */
		async set(shut: readonly Shut[]) {
			for (const { id, whole } of all) {
				whole.destroy();
				kit.place(id, undefined);
			}
			all = [];
			await kit.draw(shut.map(({ icon }) => thing(icon)));
			all = shut.map((one) => cardFor(kit, look, one));
		},
		layout(into: Box) {
			box = into;
			layout();
		},
		isOpen: (id: string) => all.some((card) => card.id === id && card.says !== undefined),
		/** Turns a card over. */
		async open(id: string, says: string) {
			const card = all.find((one) => one.id === id);
			if (!card || card.says !== undefined) return;
			kit.sound('tap');
			await kit.move(card.whole, { scaleX: 0 }, 100, 'Sine.easeIn');
			card.says = says;
			layout();
			await kit.move(card.whole, { scaleX: 1 }, 140, 'Sine.easeOut');
		}
	};
}

function cardFor(kit: StageKit, look: CardLook, { id, label, icon }: Shut): Card {
	const ground = kit.scene.add.graphics();
	const picture = kit.image(`thing-${icon}`);
	const title = kit.text(label, { size: 20, colour: look.shutInk, bold: true });
	const words = kit.text('', { size: 20, colour: look.ink });
	return {
		id,
		label,
		icon,
		whole: kit.scene.add.container(0, 0, [ground, picture, title, words]),
		draw(width, height) {
			const isOpen = this.says !== undefined;
			const left = -width / 2;
			panel(ground.clear(), around({ x: 0, y: 0, width, height }), {
				fill: isOpen ? look.open : look.shut,
				edge: look.edge,
				line: 3,
				round: look.corner
			});
			words.setVisible(isOpen).setText(this.says ?? '');
			// Its name goes where there is no room for both: what shows it stays.
			title.setVisible(!isOpen || height >= 92);
			if (isOpen && height < 92) {
				picture.setDisplaySize(22, 22).setPosition(left + 19, 0);
				fit(words, width - 46, height - 8, 17, 11).setPosition(14, 0);
				return;
			}
			if (isOpen) {
				const size = 26;
				picture.setDisplaySize(size, size).setPosition(left + 24, -height / 2 + 22);
				title.setColor(look.titleInk).setWordWrapWidth(width);
				fit(title, width - 56, 28, 18, 12);
				title.setPosition(left + 44 + title.width / 2, -height / 2 + 22);
				fit(words, width - 28, height - 48, 21, 12).setPosition(0, 16);
				return;
			}
			title.setColor(look.shutInk);
			const size = Math.min(52, height * 0.6);
			ground.fillStyle(0xffffff).fillRoundedRect(left + 7, -size / 2 - 5, size + 10, size + 10, 9);
			picture.setDisplaySize(size, size).setPosition(left + size / 2 + 12, 0);
			fit(title, width - size - 34, height - 12, 22, 12).setPosition(size / 2 + 6, 0);
		}
	};
}
