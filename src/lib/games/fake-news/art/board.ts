import type Phaser from 'phaser';
import type { Box, StageKit } from '../../../stage/kit.ts';
import { thing } from '../../../stage/pictures.ts';
import { fit } from '../../../stage/fit.ts';
import { around, panel } from '../../../stage/panel.ts';

/** How the cards of a board look. */
export interface BoardLook {
	readonly shut: number;
	readonly shutEdge: number;
	readonly shutInk: string;
	readonly open: number;
	readonly openEdge: number;
	readonly titleInk: string;
	readonly ink: string;
	readonly corner: number;
	/** Each card a little askew, as if pinned by hand. */
	readonly askew: boolean;
}

export interface Looked {
	readonly id: string;
	readonly label: string;
	/** The thing that shows what is looked at. */
	readonly icon: string;
}

const GAP = 12;

/** What can be looked at: shut cards with a name, which turn over and say what was found. */
export function board(kit: StageKit, look: BoardLook) {
	let cards: Card[] = [];
	let box: Box = { x: 0, y: 0, width: 1, height: 1 };
	let visible = false;

	function layout() {
		const columns = box.width < 150 ? 1 : 2;
		const rows = Math.ceil(cards.length / columns);
		const width = (box.width - GAP * (columns - 1)) / columns;
		const height = Math.min(170, (box.height - GAP * (rows - 1)) / rows);
		const top = box.y + (box.height - height * rows - GAP * (rows - 1)) / 2;
		cards.forEach((card, at) => {
			const row = Math.floor(at / columns);
			// An odd one out stands in the middle of its row.
			const inRow = Math.min(columns, cards.length - row * columns);
			const left = box.x + ((columns - inRow) * (width + GAP)) / 2;
			const x = left + (at % columns) * (width + GAP) + width / 2;
			const y = top + row * (height + GAP) + height / 2;
			card.whole.setVisible(visible).setPosition(x, y);
			if (look.askew) card.whole.setAngle(width > 220 ? ((at % 3) - 1) * 0.9 : 0);
			card.draw(width, height);
			const shut = visible && card.says === undefined;
			kit.place(card.id, shut ? { x: x - width / 2, y: y - height / 2, width, height } : undefined);
		});
	}

	return {
		show(on: boolean) {
			visible = on;
		},
		/** New cards, all shut. */
		async set(looked: readonly Looked[]) {
			await kit.draw(looked.map(({ icon }) => thing(icon)));
			for (const { id, whole } of cards) {
				whole.destroy();
				kit.place(id, undefined);
			}
			cards = looked.map((one) => cardFor(kit, look, one));
		},
		layout(into: Box) {
			box = into;
			layout();
		},
		isOpen: (id: string) => cards.some((card) => card.id === id && card.says !== undefined),
		/** Turns a card over. */
		async open(id: string, says: string) {
			const card = cards.find((one) => one.id === id);
			if (!card || card.says !== undefined) return;
			kit.sound('tap');
			await kit.move(card.whole, { scaleX: 0 }, 110, 'Sine.easeIn');
			card.says = says;
			layout();
			await kit.move(card.whole, { scaleX: 1 }, 150, 'Sine.easeOut');
		},
		/** Makes room for something that is shown in its place. */
		async fade(to: number) {
			await Promise.all(cards.map(({ whole }) => kit.move(whole, { alpha: to }, 240)));
		}
	};
}

interface Card {
	readonly id: string;
	readonly whole: Phaser.GameObjects.Container;
	says: string | undefined;
	draw(width: number, height: number): void;
}

function cardFor(kit: StageKit, look: BoardLook, { id, label, icon }: Looked): Card {
	const ground = kit.scene.add.graphics();
	const picture = kit.image(`thing-${icon}`);
	const title = kit.text(label, { size: 20, colour: look.shutInk, bold: true });
	const body = kit.text('', { size: 20, colour: look.ink });
	// Unseen until it has its place.
	const whole = kit.scene.add.container(0, 0, [ground, picture, title, body]).setVisible(false);
	return {
		id,
		whole,
		says: undefined,
		draw(width, height) {
			const open = this.says !== undefined;
			panel(ground.clear(), around({ x: 0, y: 0, width, height }), {
				fill: open ? look.open : look.shut,
				edge: open ? look.openEdge : look.shutEdge,
				line: 3,
				round: look.corner
			});
			title.setColor(open ? look.titleInk : look.shutInk);
			body.setVisible(open).setText(this.says ?? '');
			if (open && height < 104) {
				// No room for its name: what shows it stands beside what was found.
				picture.setDisplaySize(20, 20).setPosition(-width / 2 + 18, 0);
				title.setVisible(false);
				fit(body, width - 46, height - 8, 16, 11).setPosition(13, 0);
				return;
			}
			title.setVisible(true);
			if (open) {
				const small = width < 240 ? 14 : 17;
				picture.setDisplaySize(small + 10, small + 10);
				fit(title, width - small - 44, small + 8, small, 11);
				const line = picture.displayWidth + 6 + title.width;
				const y = -height / 2 + small / 2 + 13;
				picture.setPosition(-line / 2 + picture.displayWidth / 2, y);
				title.setPosition(line / 2 - title.width / 2, y);
				const left = height - small - 34;
				fit(body, width - 28, left, width < 200 ? 16 : 20, 12).setPosition(
					0,
					height / 2 - 9 - left / 2
				);
				return;
			}
			if (width < 240) {
				const size = Math.min(44, height * 0.38);
				picture.setDisplaySize(size, size).setPosition(0, -height / 2 + size / 2 + height * 0.12);
				fit(title, width - 16, height * 0.42, width < 200 ? 17 : 20, 12).setPosition(
					0,
					height * 0.22
				);
				return;
			}
			const size = Math.min(60, height * 0.5);
			picture.setDisplaySize(size, size).setPosition(-width / 2 + size / 2 + 22, 0);
			const room = width - size - 56;
			fit(title, room, height - 24, 22, 12).setPosition(width / 2 - 16 - room / 2, 0);
		}
	};
}
