import type { Box, Picture, StageKit, Words } from '../../../stage/kit.ts';
import { thing } from '../../../stage/pictures.ts';
import { MINE } from '../avatar.ts';
import type { Line } from '../rounds.ts';
import { fit } from '../../../stage/fit.ts';
import { panel } from '../../../stage/panel.ts';
import { raise } from './raise.ts';

/** The colours of a chat, by age. */
export interface ChatLook {
	readonly panel: number;
	readonly edge: number;
	readonly bar: number;
	readonly barInk: string;
	readonly bubble: number;
	readonly ink: string;
	readonly nickInk: string;
	readonly mine: number;
	readonly mineInk: string;
	readonly app: string;
	/** The words' size, where there is room. */
	readonly size: number;
}

interface Entry {
	readonly line: Line;
	readonly words: Words;
	readonly nick: Words | undefined;
	readonly face: Picture | undefined;
	/** How its words are set now, and how high they came out each way: to set them is slow. */
	set: string;
	readonly heights: Map<string, number>;
}

/** The bar with its name; on a phone there is room for those it is about. */
const BAR = 38;
export const SLIM_BAR = 46;
const SIZES_DOWN_TO = 14;

/** A chat on a screen, whose lines come in one after another; the oldest go up out of sight. */
export function chat(kit: StageKit, look: ChatLook) {
	const back = kit.scene.add.graphics();
	const title = kit.text('', { size: 18, colour: look.barInk, bold: true });
	let entries: Entry[] = [];
	let room: Box = { x: 0, y: 0, width: 1, height: 1 };
	let on = false;
	let avatars: Readonly<Record<string, string>> = {};
	let slim = false;
	let bar = BAR;

	const way = (size: number) => `${size} ${room.width} ${slim}`;

	/** Sets an entry's words; on a phone the name stands before them, not over them. */
	function setWords(entry: Entry, size: number) {
		if (entry.set === way(size)) return;
		entry.set = way(size);
		const { line, words, nick } = entry;
		words.setText(slim && line.from ? `${line.from}: ${line.text}` : line.text);
		words.setWordWrapWidth(room.width - (nick ? (slim ? 74 : 110) : 40)).setFontSize(size);
		nick?.setFontSize(Math.max(13, size - 4));
		entry.heights.set(entry.set, words.height + (slim ? 6 : nick ? nick.height + 12 : 8));
	}

	function high(entry: Entry, size: number): number {
		if (!entry.heights.has(way(size))) setWords(entry, size);
		return entry.heights.get(way(size)) ?? 0;
	}

	function layout(to = room) {
		room = to;
		slim = room.width < 500;
		bar = slim ? SLIM_BAR : BAR;
		back.clear().setVisible(on);
		title.setVisible(on);
		for (const { words, nick, face } of entries)
			for (const one of [words, nick, face]) one?.setVisible(false);
		if (!on) return;
		const { x, y, width, height } = room;
		panel(back, room, { fill: look.panel, edge: look.edge, line: 4, round: 18 });
		back.fillStyle(look.bar).fillRoundedRect(x + 4, y + 4, width - 8, bar, 16);
		back.fillStyle(look.bar).fillRect(x + 4, y + 24, width - 8, bar - 20);
		fit(title, slim ? width * 0.4 - 22 : width - 30, bar - 4, slim ? 16 : 18, 11);
		title.setPosition(slim ? x + 18 + title.width / 2 : x + width / 2, y + 4 + bar / 2);
		const space = height - bar - (slim ? 16 : 28);
		const gap = slim ? 4 : height > 240 ? 9 : 6;
		let size = slim ? 16 : look.size;
		const total = () => entries.reduce((all, one) => all + high(one, size) + gap, -gap);
		while (size > SIZES_DOWN_TO && total() > space) size--;
		let bottom = y + height - (slim ? 8 : 12);
		const all = total();
		if (all < space) bottom -= space - all;
		for (const entry of entries.toReversed()) {
			const tall = high(entry, size);
			if (bottom - tall < y + bar + 4) break;
			setWords(entry, size);
			draw(entry, bottom - tall, tall);
			bottom -= tall + gap;
		}
	}

	function draw({ line, words, nick, face }: Entry, top: number, tall: number) {
		const { x, width } = room;
		words.setVisible(true);
		if (!nick) {
			words.setPosition(x + width / 2, top + tall / 2);
			return;
		}
		const mine = line.from === MINE;
		const wide = Math.max(words.width, slim ? 0 : nick.width) + (slim ? 18 : 26);
		const left = mine ? x + width - 14 - wide : x + (slim ? 40 : 54);
		back.fillStyle(mine ? look.mine : look.bubble).fillRoundedRect(left, top, wide, tall, 13);
		const side = slim ? 22 : 32;
		face
			?.setVisible(true)
			.setPosition(x + (slim ? 24 : 31), top + tall / 2)
			.setDisplaySize(side, side);
		if (slim) return void words.setPosition(left + 9 + words.width / 2, top + tall / 2);
		nick.setVisible(true).setPosition(left + 13 + nick.width / 2, top + 5 + nick.height / 2);
		words.setPosition(left + 13 + words.width / 2, top + 5 + nick.height + words.height / 2);
	}

	function end() {
		for (const { words, nick, face } of entries)
			for (const one of [words, nick, face]) one?.destroy();
		entries = [];
	}

	return {
		layout,
		show(is: boolean) {
			on = is;
		},
		async begin(group: string, faces: Readonly<Record<string, string>>) {
			end();
			avatars = faces;
			title.setText(group);
			raise(kit, [back, title]);
			await kit.draw(Object.values(faces).map(thing));
		},
		end,
		/** A line comes in at the bottom. */
		async add(line: Line) {
			const { from, text } = line;
			const mine = from === MINE;
			const ink = !from ? look.app : mine ? look.mineInk : look.ink;
			const words = kit.text(text, { size: look.size, colour: ink, width: 200 }).setAlign('left');
			const nick = from
				? kit.text(from, { size: 14, colour: mine ? look.mineInk : look.nickInk, bold: true })
				: undefined;
			const shown = from && avatars[from];
			const face = shown ? kit.image(`thing-${shown}`) : undefined;
			entries.push({ line, words, nick, face, set: '', heights: new Map() });
			layout();
			words.setAlpha(0);
			await kit.move(words, { alpha: 1 }, 220);
			await kit.rest(420);
		}
	};
}
