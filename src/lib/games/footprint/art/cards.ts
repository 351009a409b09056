import type { Box, Drawing, StageKit } from '../../../stage/kit.ts';
import { isYoung } from '../young.ts';
import { sizeIn } from '../../../stage/fit.ts';
import { panel } from '../../../stage/panel.ts';
import type { Look } from './looks.ts';
import { own } from './own.ts';

export const CARDS: readonly Drawing[] = [own('splat', 160, 160), own('splat-on', 160, 160)];

type Picture = ReturnType<StageKit['image']>;

/** Something to be picked in the scene: a picture and its few words. */
export interface Card {
	readonly id: string;
	readonly text: string;
	readonly back: ReturnType<StageKit['scene']['add']['graphics']>;
	readonly splat: Picture;
	readonly splatOn: Picture;
	readonly picture: Picture;
	readonly words: ReturnType<StageKit['text']>;
	x: number;
	y: number;
	width: number;
	height: number;
}

/** The smallest an upright card may be before cards lie down. */
const UPRIGHT = { width: 140, height: 132 };

/**
 * The cards of a round, each on or off.
 * @param muddy as prints in the mud rather than as cards
 */
export function cards(kit: StageKit, look: Look, muddy = false) {
	const young = isYoung(kit.stage);
	let all: Card[] = [];
	let picked: readonly string[] = [];
	/** Where cards have to lie down, mud has no room. */
	let mud = muddy;
	/** As large as the longest words on a card allow, in pixels. */
	let size = 20;

	/** Upright where their words have room, or else lying in as many columns as go. */
	function arrange(room: Box, swings = false) {
		const count = all.length;
		let columns = 0;
		for (let many = count; many >= 1 && columns === 0; many--) {
			const rows = Math.ceil(count / many);
			if (room.width / many >= UPRIGHT.width && room.height / rows >= UPRIGHT.height)
				columns = many;
		}
		const upright = columns > 0;
		mud = muddy && upright;
		if (!upright) columns = room.width > 560 ? 3 : Math.min(2, count);
		const rows = Math.ceil(count / columns);
		const cell = { width: room.width / columns, height: room.height / rows };
		const most = mud ? 170 : upright ? 200 : 310;
		const step = Math.min(cell.width, most + 34);
		all.forEach((card, i) => {
			const row = Math.floor(i / columns);
			const inRow = Math.min(columns, count - row * columns);
			const swing =
				swings && rows === 1 && upright ? (i % 2 === 0 ? -1 : 1) * cell.height * 0.07 : 0;
			card.width = Math.min(cell.width - 10, most);
			card.height = Math.min(
				cell.height - 8 - Math.abs(swing) * 2,
				mud ? 190 : upright ? 184 : 100
			);
			card.x = room.x + room.width / 2 + ((i % columns) - (inRow - 1) / 2) * step;
			card.y = room.y + cell.height * (row + 0.5) + swing;
		});
		// All alike: the longest words say how large.
		size = young ? 24 : 20;
		size = Math.min(
			...all.map((card) => sizeIn(card.words, spaceIn(card).width, spaceIn(card).height, size))
		);
		for (const card of all) draw(card);
	}

	/** Where the words of a card go. */
	function spaceIn({ width, height }: Card): Pick<Box, 'width' | 'height'> {
		if (mud) return { width: width - 8, height: labelOf(height) - 4 };
		const icon = iconOf(height);
		return isUpright(height)
			? { width: width - 18, height: height - icon - 24 }
			: { width: width - icon - 34, height: height - 10 };
	}

	const isUpright = (height: number) => height > 104;
	const labelOf = (height: number) => Math.min(48, height * 0.3);
	const iconOf = (height: number) =>
		isUpright(height) ? Math.min(72, height * 0.42) : Math.min(46, height - 18);

	function draw(card: Card) {
		const { id, back, splat, splatOn, words, x, y, width, height } = card;
		const on = picked.includes(id);
		back.clear();
		splat.setVisible(mud && !on);
		splatOn.setVisible(mud && on);
		kit.place(id, { x: x - width / 2, y: y - height / 2, width, height });
		const left = x - width / 2;
		const top = y - height / 2;
		const space = spaceIn(card);
		words.setWordWrapWidth(space.width).setFontSize(size);
		if (mud) {
			const label = labelOf(height);
			const side = Math.min(width, height - label);
			for (const one of [splat, splatOn])
				one.setPosition(x, top + side / 2).setDisplaySize(side, side);
			card.picture.setPosition(x, top + side * 0.645).setDisplaySize(side * 0.38, side * 0.38);
			const wide = words.width + 22;
			back.fillStyle(on ? look.chosen : look.card);
			back.fillRoundedRect(x - wide / 2, top + height - label, wide, label, 12);
			words.setPosition(x, top + height - label / 2);
			if (on) tick(back, x + wide / 2, top + height - label);
			return;
		}
		const upright = isUpright(height);
		panel(
			back,
			{ x: left, y: top, width, height },
			{
				fill: on ? look.chosen : look.card,
				edge: on ? look.chosenEdge : look.edge,
				line: on ? 5 : 2
			}
		);
		if (on) tick(back, left + width - 6, top + 4);
		const icon = iconOf(height);
		const at = upright ? { x, y: top + 10 + icon / 2 } : { x: left + 12 + icon / 2, y };
		if (look.disc !== undefined) back.fillStyle(look.disc).fillCircle(at.x, at.y, icon / 2);
		const inside = look.disc === undefined ? icon : icon * 0.72;
		card.picture.setPosition(at.x, at.y).setDisplaySize(inside, inside);
		if (upright) words.setPosition(x, top + icon + 13 + space.height / 2);
		else words.setPosition(left + icon + 20 + space.width / 2, y);
	}

	function tick(pen: Card['back'], x: number, y: number) {
		pen.fillStyle(look.chosenEdge).fillCircle(x, y, 13);
		pen.lineStyle(4, look.card);
		pen.lineBetween(x - 6, y, x - 2, y + 5);
		pen.lineBetween(x - 2, y + 5, x + 6, y - 5);
	}

	return {
		get all(): readonly Card[] {
			return all;
		},
		arrange,
		begin(of: readonly { readonly id: string; readonly text: string; readonly thing: string }[]) {
			all = of.map(({ id, text, thing }) => ({
				id,
				text,
				back: kit.scene.add.graphics(),
				splat: kit.image('splat').setVisible(false),
				splatOn: kit.image('splat-on').setVisible(false),
				picture: kit.image(`thing-${thing}`),
				words: kit.text(text, { size: 20, colour: look.ink, width: 150 }),
				x: 0,
				y: 0,
				width: 1,
				height: 1
			}));
		},
		end() {
			for (const { id, back, splat, splatOn, picture, words } of all) {
				for (const one of [back, splat, splatOn, picture, words]) one.destroy();
				kit.place(id, undefined);
			}
			all = [];
			picked = [];
		},
		/** Brings the cards to what is picked. */
		async choose(next: readonly string[]) {
			const fresh = all.find(({ id }) => next.includes(id) && !picked.includes(id));
			picked = next;
			for (const card of all) draw(card);
			if (!fresh) return;
			kit.sound('tap');
			const { scaleX, scaleY } = fresh.picture;
			await kit.move(fresh.picture, { scaleX: scaleX * 1.2, scaleY: scaleY * 1.2 }, 90);
			await kit.move(fresh.picture, { scaleX, scaleY }, 110);
		}
	};
}
