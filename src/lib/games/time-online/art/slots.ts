import type { Box, Pen, Picture, StageKit, Words } from '../../../stage/kit.ts';
import { thing } from '../../../stage/pictures.ts';
import { COLOURS } from '../../../ui/tokens.ts';
import { dayOf, type Stands } from '../fill.ts';
import type { Fill } from '../rounds.ts';
import { fit, sizeIn } from '../../../stage/fit.ts';
import { panel } from '../../../stage/panel.ts';
import { pop } from './marks.ts';

/** How the places of a day are shown: as cards over stones in a meadow, or pegged to a line. */
export interface SlotLook {
	readonly foot: 'stone' | 'peg';
	readonly size: number;
}

interface Place {
	readonly back: Pen;
	readonly foot: Picture;
	readonly label: Words;
	readonly words: Words;
	picture?: Picture | undefined;
	box: Box;
	upright: boolean;
}

const PAD = 8;

/** The places of a day in a row, each empty or filled; what was put there can be taken back. */
export function slots(kit: StageKit, { foot, size }: SlotLook) {
	let round: Fill | undefined;
	let picked: readonly string[] = [];
	let places: Place[] = [];
	let room: Box = { x: 0, y: 0, width: 1, height: 1 };
	let targets: string[] = [];

	function arrange() {
		const count = places.length;
		const upright = room.width / Math.max(count, 1) >= 124 && room.height >= 118;
		const columns = upright ? count : 2;
		const rows = Math.ceil(count / columns);
		const cell = {
			width: Math.min(room.width / columns, upright ? 216 : 420),
			height: Math.min(room.height / rows, upright ? 220 : 96)
		};
		const left = room.x + (room.width - cell.width * columns) / 2;
		places.forEach((place, at) => {
			place.upright = upright;
			place.box = {
				x: left + (at % columns) * cell.width + 6,
				y: room.y + Math.floor(at / columns) * cell.height + 4,
				width: cell.width - 12,
				height: cell.height - 8
			};
		});
	}

	function draw() {
		const before = targets.splice(0);
		if (round) {
			const day = dayOf(round, picked);
			arrange();
			places.forEach((place, at) => drawPlace(place, day[at], round!.slots[at]!));
		}
		// A target that stays is not taken away, or it would lose the keyboard.
		for (const id of before) if (!targets.includes(id)) kit.place(id, undefined);
	}

	function drawPlace(place: Place, stands: Stands | undefined, slot: Fill['slots'][number]) {
		const { back, label, words, foot: under, box, upright } = place;
		const shown = stands ?? slot.gone;
		const fixed = slot.has !== undefined;
		back.clear();
		const put = stands && !fixed;
		panel(back, box, {
			fill: fixed ? 0xf2ead6 : 0xffffff,
			alpha: stands ? 1 : 0.82,
			edge: put ? 0x1d6b4f : 0xa79a7c,
			line: put ? 4 : 2,
			shadow: stands ? 0.14 : 0
		});
		place.picture?.destroy();
		place.picture = undefined;
		label.setText(slot.at);
		words.setText(shown?.text ?? '').setAlpha(stands ? 1 : 0.75);
		const gone = !stands && slot.gone !== undefined;
		if (upright) {
			const middle = box.x + box.width / 2;
			const above = foot === 'peg' ? 12 : 5;
			const top = above + sizeIn(label, box.width - 10, 24, 17) + 8;
			label.setVisible(true);
			label.setPosition(middle, box.y + above + (top - above) / 2);
			const low = shown ? Math.min(box.height * 0.34, 56) : 0;
			fit(words, box.width - 2 * PAD, low, size);
			words.setPosition(middle, box.y + box.height - low / 2 - 6);
			const side = Math.min(box.width - 24, box.height - top - low - 12, 92);
			drawPicture(
				place,
				shown?.thing,
				middle,
				box.y + top + (box.height - top - low - 6) / 2,
				side,
				gone
			);
		} else {
			const side = Math.min(box.height - 10, 52);
			drawPicture(place, shown?.thing, box.x + PAD + side / 2, box.y + box.height / 2, side, gone);
			const wide = box.width - side - 3 * PAD;
			const middle = box.x + side + 2 * PAD + wide / 2;
			const high = box.height - 8;
			fit(label, wide, shown ? high * 0.4 : high, 15);
			fit(words, wide, high * 0.62, 17);
			// A low place says only what stands there.
			const low = shown !== undefined && high < 36;
			label.setVisible(!low);
			label.setPosition(middle, shown ? box.y + 4 + high * 0.18 : box.y + box.height / 2);
			words.setPosition(middle, box.y + 4 + high * (low ? 0.5 : 0.68));
		}
		under.setVisible(upright);
		if (foot === 'peg') under.setPosition(box.x + box.width / 2, box.y - 2).setDisplaySize(15, 25);
		else
			under
				.setPosition(box.x + box.width / 2, room.y + room.height + (room.width < 560 ? 66 : 110))
				.setDisplaySize(Math.min(box.width * 0.86, 150), 46);
		if (stands?.at === undefined) return;
		targets.push(`held-${stands.at}`);
		kit.place(`held-${stands.at}`, box);
	}

	function drawPicture(
		place: Place,
		name: string | undefined,
		x: number,
		y: number,
		side: number,
		gone: boolean
	) {
		const { back } = place;
		if (!name) {
			// A quiet sign that something may go here.
			back.lineStyle(4, 0xa79a7c);
			const arm = Math.min(14, side / 4);
			back.lineBetween(x - arm, y, x + arm, y);
			back.lineBetween(x, y - arm, x, y + arm);
			return;
		}
		place.picture = kit.image(`thing-${name}`).setPosition(x, y).setDisplaySize(side, side);
		kit.scene.children.moveAbove(place.picture, back);
		if (!gone) return;
		place.picture.setAlpha(0.3);
		back.lineStyle(5, 0xb3402e, 0.8);
		back.lineBetween(x - side / 2, y + side / 2, x + side / 2, y - side / 2);
	}

	return {
		layout(to: Box) {
			room = to;
			draw();
		},
		async begin(next: Fill) {
			this.end();
			await kit.draw(
				[
					...next.cards.map((card) => card.thing),
					...next.slots.flatMap(({ has, gone }) => [has, gone].flatMap((one) => one?.thing ?? []))
				].map(thing)
			);
			round = next;
			places = next.slots.map(() => ({
				foot: kit.image(foot),
				back: kit.scene.add.graphics(),
				label: kit.text('', { size: 16, colour: COLOURS.muted, bold: true }),
				words: kit.text('', { size, colour: COLOURS.ink }),
				box: room,
				upright: true
			}));
			if (foot === 'peg')
				for (const place of places) kit.scene.children.moveAbove(place.foot, place.words);
			draw();
		},
		end() {
			for (const { back, foot: under, label, words, picture } of places.splice(0))
				for (const one of [back, under, label, words, picture]) one?.destroy();
			round = undefined;
			picked = [];
			draw();
		},
		/** Brings the places to what is picked. @returns what was put there just now */
		async choose(next: readonly string[]): Promise<Stands | undefined> {
			const grown = next.length > picked.length;
			picked = next;
			draw();
			if (!round || !grown) return undefined;
			const fresh = dayOf(round, picked).find((one) => one?.at === picked.length - 1);
			kit.sound('tap');
			const picture = fresh && places[round.slots.indexOf(fresh.slot)]?.picture;
			if (picture) await pop(kit, picture);
			return fresh;
		},
		/** The places as they stand. */
		get all(): readonly Place[] {
			return places;
		}
	};
}
