import type { Box, Drawing, Pen, Picture, StageKit, Words } from '../../../stage/kit.ts';
import { thing } from '../../../stage/pictures.ts';
import { COLOURS } from '../../../ui/tokens.ts';
import type { Shape } from '../rounds.ts';
import { fit, sizeIn } from '../../../stage/fit.ts';
import { panel } from '../../../stage/panel.ts';
import { pop, tick } from './marks.ts';
import type { Look } from './looks.ts';
import { own } from './own.ts';

export const PARTS: readonly Drawing[] = [own('hook', 80, 110)];

/** A part of a screen, or a switch of a plan. */
export interface Part {
	readonly id: string;
	readonly text: string;
	readonly thing: string;
	readonly as: Shape | 'switch';
}

interface Drawn extends Part {
	readonly back: Pen;
	readonly picture: Picture;
	readonly words: Words;
	readonly hook: Picture;
	box: Box;
	state: 'as picked' | 'freed' | 'pulls';
}

/** The colours an invented app may wear. */
const APPS = [0x5b4a9c, 0x1f6e8c, 0x9c3f6b, 0x2f7a55] as const;

/**
 * The parts of an app's screen in its frame, or the switches of a plan on their board. Each is on or off.
 */
export function parts(kit: StageKit, look: Look) {
	const frame = kit.scene.add.graphics();
	const title = kit.text('', { size: 20, colour: '#ffffff', bold: true });
	let all: Drawn[] = [];
	let picked: readonly string[] = [];
	let app: string | undefined;
	let tint = 0;
	let room: Box = { x: 0, y: 0, width: 1, height: 1 };
	let size = 20;

	function layout(to = room) {
		room = to;
		frame.clear();
		title.setVisible(all.length > 0 && app !== undefined);
		if (all.length === 0) return;
		const slim = room.width < 560;
		const bar = app === undefined ? 0 : slim ? 28 : 40;
		drawFrame(bar, slim);
		const inner = {
			x: room.x + 12,
			y: room.y + bar + 8,
			width: room.width - 24,
			height: room.height - bar - 18
		};
		const columns = slim
			? all.some(({ as }) => as === 'switch')
				? 1
				: 2
			: all.length === 4
				? 2
				: 3;
		const rows = Math.ceil(all.length / columns);
		const cell = { width: inner.width / columns, height: inner.height / rows };
		all.forEach((part, at) => {
			const row = Math.floor(at / columns);
			const inRow = Math.min(columns, all.length - row * columns);
			const wide = inner.width / inRow;
			part.box = {
				x: inner.x + (at % columns) * wide + 5,
				y: inner.y + row * cell.height + 4,
				width: wide - 10,
				height: cell.height - 8
			};
		});
		// All alike: the longest words say how large.
		size = Math.min(
			...all.map((part) => {
				const space = spaceOf(part);
				return sizeIn(part.words, space.width, space.height, 20);
			})
		);
		for (const part of all) draw(part);
	}

	function drawFrame(bar: number, slim: boolean) {
		const { x, y, width, height } = room;
		if (app === undefined)
			return panel(frame, room, { fill: 0xf7f3e8, edge: 0xc9bfa8, line: 3, round: 20 });
		const rim = { x: x - 8, y: y - 8, width: width + 16, height: height + 16 };
		panel(frame, rim, { fill: 0x1c2530, round: 26, shadow: 0.28 });
		panel(frame, room, { fill: 0xf2f4f7, round: 18, shadow: 0 });
		panel(frame, { x, y, width, height: bar }, { fill: APPS[tint]!, round: 14, shadow: 0 });
		frame.fillRect(x, y + bar / 2, width, bar / 2);
		fit(title, width - 120, bar - 4, slim ? 16 : 21);
		title.setPosition(x + width / 2, y + bar / 2);
	}

	/** Upright where the words have room under the picture. */
	const isUpright = ({ as, box: { width, height } }: Drawn) =>
		as !== 'switch' && width < 330 && height > (room.width < 560 ? 80 : 104);

	const sideOf = (part: Drawn) =>
		Math.min(
			isUpright(part) ? part.box.height * (room.width < 560 ? 0.34 : 0.44) : part.box.height - 18,
			60
		);

	/** Where the words of a part go: beside its picture and the switch, or below. */
	function spaceOf(part: Drawn) {
		const { as, box } = part;
		const side = sideOf(part);
		if (isUpright(part)) return { width: box.width - 20, height: box.height - side - 18 };
		return { width: box.width - side - (as === 'switch' ? 92 : 58), height: box.height - 8 };
	}

	function draw(part: Drawn) {
		const { back, picture, words, hook, box, as, state, id } = part;
		const on = picked.includes(id);
		const marked = as !== 'switch' && (on || state === 'pulls') && state !== 'freed';
		const { x, y, width, height } = box;
		kit.place(id, box);
		back.clear();
		drawGround(back, as, box, marked);
		words.setColor(as === 'tile' ? '#ffffff' : COLOURS.ink);
		if (as === 'switch') drawSwitch(back, box, on, state);
		else if (marked) {
			back.lineStyle(5, look.mark);
			back.strokeRoundedRect(x, y, width, height, 14);
		}
		const side = sideOf(part);
		const space = spaceOf(part);
		words.setWordWrapWidth(space.width).setFontSize(size);
		if (isUpright(part)) {
			picture.setPosition(x + width / 2, y + 9 + side / 2);
			words.setPosition(x + width / 2, y + side + 12 + space.height / 2);
		} else {
			picture.setPosition(x + 12 + side / 2, y + height / 2);
			words.setPosition(x + side + 18 + space.width / 2, y + height / 2);
		}
		picture.setDisplaySize(side, side);
		const disc = Math.min(22, height * 0.27);
		const spot = { x: x + width - disc - 6, y: y + disc + 6 };
		hook
			.setVisible(marked)
			.setPosition(spot.x, spot.y)
			.setDisplaySize(disc * 1.05, disc * 1.45);
		if (marked) {
			back.fillStyle(0x1c2530).fillCircle(spot.x, spot.y, disc);
			back.lineStyle(2, 0xffb454).strokeCircle(spot.x, spot.y, disc);
		}
		for (const one of [back, picture, words]) one.setAlpha(state === 'freed' ? 0.3 : 1);
	}

	return {
		layout,
		async begin(of: readonly Part[], named?: string) {
			await kit.draw(of.map((part) => thing(part.thing)));
			this.end();
			app = named;
			tint = named === undefined ? 0 : named.length % APPS.length;
			title.setText(named ?? '');
			for (const one of [frame, title]) kit.scene.children.bringToTop(one);
			all = of.map((part) => ({
				...part,
				back: kit.scene.add.graphics(),
				picture: kit.image(`thing-${part.thing}`),
				words: kit.text(part.text, { size: 20, colour: COLOURS.ink }),
				hook: kit.image('hook').setVisible(false),
				box: room,
				state: 'as picked'
			}));
			layout();
		},
		end() {
			for (const { id, back, picture, words, hook } of all.splice(0)) {
				for (const one of [back, picture, words, hook]) one.destroy();
				kit.place(id, undefined);
			}
			picked = [];
			app = undefined;
			layout();
		},
		async choose(next: readonly string[]) {
			const fresh = all.find(({ id }) => next.includes(id) && !picked.includes(id));
			picked = next;
			for (const part of all) draw(part);
			if (!fresh) return;
			kit.sound('tap');
			await pop(kit, fresh.picture);
		},
		/** A hook is lifted out, and what it held lets go. */
		async free(id: string) {
			const part = all.find((one) => one.id === id);
			if (!part) return;
			kit.sound('safe');
			kit.scene.children.bringToTop(part.hook);
			await kit.move(part.hook, { y: part.hook.y - 70, alpha: 0 }, 360, 'Sine.easeIn');
			part.hook.setAlpha(1);
			part.state = 'freed';
			draw(part);
		},
		/** One that was passed over pulls at its place; one that was blamed shakes its head. */
		async pull(id: string) {
			const part = all.find((one) => one.id === id);
			if (!part) return;
			part.state = 'pulls';
			draw(part);
			kit.sound('found');
			for (const angle of [7, -5, 0]) await kit.move(part.picture, { angle }, 130);
		},
		async nod(id: string) {
			const part = all.find((one) => one.id === id);
			if (part) await pop(kit, part.picture);
		}
	};
}

/** The ground of a part, by how it looks on a screen: its colour, its corners, its edge. */
const GROUNDS: Readonly<Record<Part['as'], readonly [number, number, number | undefined]>> = {
	tile: [0x2f3b4c, 14, undefined],
	offer: [0xffd76b, 14, 0xc98a00],
	chat: [0xdcefe2, 26, undefined],
	count: [0xfde3da, 34, undefined],
	row: [0xffffff, 14, 0xc7ced6],
	note: [0xffffff, 14, 0xc7ced6],
	switch: [0xffffff, 14, 0xc7ced6]
};

function drawGround(back: Pen, as: Part['as'], box: Box, marked: boolean) {
	const { x, y, width, height } = box;
	const [fill, round, edge] = GROUNDS[as];
	panel(back, box, { fill, round, shadow: 0, ...(edge === undefined ? {} : { edge }) });
	if (as === 'chat')
		back.fillTriangle(x + 26, y + height - 2, x + 54, y + height - 2, x + 22, y + height + 8);
	if (as === 'note') back.fillStyle(0xd12f2f).fillCircle(x + 14, y + 14, 8);
	if (as === 'tile' && width > 220) {
		back.fillStyle(0xffffff, 0.18).fillCircle(x + width - 34, y + height - 26, 18);
		back.fillStyle(0xffffff, 0.9);
		const [left, middle] = [x + width - 40, y + height - 26];
		back.fillTriangle(left, middle - 9, left, middle + 9, left + 16, middle);
	}
	if (as === 'row' && !marked) {
		const [right, middle] = [x + width - 12, y + height / 2];
		back.lineStyle(3, 0x8a949e);
		back.lineBetween(right - 6, middle - 6, right, middle);
		back.lineBetween(right, middle, right - 6, middle + 6);
	}
}

function drawSwitch(back: Pen, { x, y, width, height }: Box, on: boolean, state: Drawn['state']) {
	const left = x + width - 60;
	const top = y + height / 2 - 13;
	const edge = state === 'pulls' ? 0x8a5a00 : 0x1d6b4f;
	panel(
		back,
		{ x: left, y: top, width: 48, height: 26 },
		{ fill: on ? edge : 0x8a949e, round: 13, shadow: 0 }
	);
	back.fillStyle(0xffffff).fillCircle(left + (on ? 35 : 13), top + 13, 10);
	if (!on) return;
	tick(back, left + 13, top + 13);
	back.lineStyle(4, edge).strokeRoundedRect(x, y, width, height, 14);
}
