import type { StageKit, Words } from '../../../stage/kit.ts';
import { portrait, thing } from '../../../stage/pictures.ts';
import { gathered } from '../gather.ts';
import type { Gather } from '../rounds.ts';
import type { State } from '../rules.ts';
import { fit } from '../../../stage/fit.ts';
import { around, panel } from '../../../stage/panel.ts';
import type { Part } from './part.ts';

type Picture = ReturnType<StageKit['image']>;
type Round = Exclude<Gather, { play: 'hands' }>;

/** What is said, or what is put right, line by line as it is chosen. */
export interface StripLook {
	readonly paper: number;
	readonly edge: number;
	readonly ink: string;
	/** What came of it. */
	readonly thenInk: string;
	readonly line: number;
	readonly note: number;
	readonly noteInk: string;
	/** What is told is said: a tip to whoever says it. */
	readonly bubble: boolean;
}

export function strips<Play extends Round['play']>(
	kit: StageKit,
	look: StripLook
): Part<Extract<Round, { play: Play }>> {
	const { scene } = kit;
	const pen = scene.add.graphics();
	const words = kit.text('', { size: 22, colour: look.noteInk, bold: true });
	let child: Picture | undefined;
	let icon: Picture | undefined;
	let lines: { readonly id: string; readonly text: Words; mark?: Picture }[] = [];
	let places = 0;
	let sheet = { x: 0, y: 0, width: 0, height: 0 };
	let on = false;

	function layout() {
		for (const one of [pen, words]) one.setVisible(on);
		for (const { text } of lines) text.setVisible(on);
		pen.clear();
		if (!on) return;
		const area = kit.area();
		const narrow = area.width < 720;
		const wide = Math.min(area.width - 20, 1080);
		const left = area.x + (area.width - wide) / 2;
		const high = area.height - 16;
		const face = narrow ? 56 : Math.min(170, high * 0.44);
		const side = narrow ? face + 8 : 262;
		const top = area.y + 8;
		child?.setDisplaySize(face, face);
		words.setVisible(!narrow);
		icon?.setVisible(!narrow);
		if (narrow) child?.setPosition(left + face / 2, top + high / 2);
		else {
			// To whom, or what happened, on a note above whoever tells.
			const note = { x: left + 118, y: top + high * 0.27, width: 236, height: high * 0.5 };
			panel(pen, around(note), { fill: look.note, edge: look.edge, line: 3, round: 14 });
			child?.setPosition(note.x, top + high - face / 2);
			icon?.setPosition(note.x - 82, note.y);
			fit(words, 152, note.height - 16, 22, 14).setPosition(note.x + 32, note.y);
		}
		sheet = {
			x: left + side + (wide - side) / 2,
			y: top + high / 2,
			width: wide - side,
			height: high
		};
		panel(pen, around(sheet), { fill: look.paper, edge: look.edge, line: 3, round: 22 });
		if (look.bubble) {
			const edge = sheet.x - sheet.width / 2;
			const tip = narrow ? top + high / 2 : top + high - face / 2;
			pen
				.fillStyle(look.paper)
				.fillTriangle(edge + 4, tip - 22, edge + 4, tip + 10, edge - (narrow ? 10 : 40), tip + 8);
		}
		const row = (sheet.height - 16) / places;
		for (let i = 0; i + 1 < places; i++) {
			const y = sheet.y - sheet.height / 2 + 8 + row * (i + 1) - 4;
			pen
				.lineStyle(2, look.line)
				.lineBetween(sheet.x - sheet.width / 2 + 24, y, sheet.x + sheet.width / 2 - 24, y);
		}
		lines.forEach((line, i) => {
			fit(line.text, sheet.width - 84, row - 6, narrow ? 19 : 26, 12);
			const y = sheet.y - sheet.height / 2 + 8 + row * (i + 0.5) - 2;
			line.text
				.setAlign('left')
				.setOrigin(0, 0.5)
				.setPosition(sheet.x - sheet.width / 2 + 28, y);
			line.mark?.setPosition(sheet.x + sheet.width / 2 - 28, y);
		});
	}

	function clear() {
		for (const { text, mark } of lines) for (const one of [text, mark]) one?.destroy();
		lines = [];
		for (const one of [child, icon]) one?.destroy();
		child = undefined;
		icon = undefined;
	}

	return {
		async begin({ about, who, mood, items }) {
			clear();
			on = true;
			const drawing = portrait(who, mood);
			await kit.draw([drawing, thing(about.thing)]);
			child = kit.image(drawing.key);
			icon = kit.image(`thing-${about.thing}`).setDisplaySize(56, 56);
			words.setText(about.text);
			places = Math.max(3, items.filter(({ belongs }) => belongs !== 'no').length);
		},
		async follow(round, { picked }: State) {
			const kept = lines.filter(({ id }) => picked.includes(id));
			for (const line of lines) if (!kept.includes(line)) line.text.destroy();
			lines = kept;
			places = Math.max(places, picked.length);
			const fresh = gathered(round, picked).filter(({ id }) => !lines.some((one) => one.id === id));
			for (const { id, text } of fresh) {
				lines.push({ id, text: kit.text(text, { size: 24, colour: look.ink }) });
				kit.sound('tap');
			}
			layout();
			for (const { text } of lines.slice(lines.length - fresh.length)) {
				text.setAlpha(0);
				await kit.move(text, { alpha: 1 }, 220);
				text.setAlpha(1);
			}
		},
		async act(round, { outcome }: State) {
			kit.sound(outcome?.right ? 'safe' : 'found');
			if (outcome?.right) kit.caption(round.then);
			for (const line of lines) {
				const good = round.items.find(({ id }) => id === line.id)?.belongs !== 'no';
				line.mark = kit.image(good ? 'tick' : 'think').setDisplaySize(32, 32);
				layout();
				await kit.rest(160);
			}
			if (outcome?.right) {
				const words = { size: 24, colour: look.thenInk, bold: true };
				lines.push({ id: '', text: kit.text(round.then, words) });
				places = lines.length;
				layout();
			}
			await kit.rest(outcome?.right ? 1300 : 600);
		},
		layout,
		end() {
			on = false;
			clear();
			layout();
		}
	};
}
