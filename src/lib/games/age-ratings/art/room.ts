import type Phaser from 'phaser';
import { m } from '$lib/paraglide/messages.js';
import type { Box, StageKit, StageScene } from '../../../stage/kit.ts';
import { thing } from '../../../stage/pictures.ts';
import { ICONS } from '../icons.ts';
import { ageOf, labelFor } from '../labels.ts';
import { cardOf, readIn, tickedIn } from '../room.ts';
import type { RoomRound } from '../rounds.ts';
import type { State } from '../rules.ts';
import { cards } from './cards.ts';
import { direct, type Acts } from './direct.ts';
import { fit } from '../../../stage/fit.ts';
import { around, panel } from '../../../stage/panel.ts';
import { own } from './own.ts';
import { ring, STEEL } from './ring.ts';
import { said } from './said.ts';

const ROOM = [
	own('panel-wall', 1600, 900),
	own('panel-table', 1600, 220),
	own('pad', 200, 200),
	own('press-arm', 200, 110),
	own('folder', 260, 200)
];

/** The ratings room: a report to read, the rules card to tick, and the press that sets the label. */
export async function ratingsRoom(kit: StageKit): Promise<StageScene> {
	await kit.draw(ROOM);
	const wall = kit.image('panel-wall').setOrigin(0, 0);
	const sizes = ring(kit, 100, STEEL);
	const table = kit.image('panel-table').setOrigin(0, 0);
	const folder = kit.image('folder').setOrigin(0.5, 1);
	return direct(
		kit,
		(what, area, narrow) => {
			const { width, height } = kit.size();
			const ground = area.y + area.height;
			const deep = what === 'room' ? 8 : 40;
			wall.setDisplaySize(width, height);
			table.setPosition(0, ground - deep).setDisplaySize(width, height - ground + deep);
			const bare = what === 'nothing' || (what === 'choose' && !narrow);
			const high = Math.min(170, area.height * 0.42);
			folder
				.setVisible(bare)
				.setPosition(width * 0.84, ground - deep + 8)
				.setDisplaySize(high * 1.3, high);
			// A label on the wall, so that it is seen what the room is for.
			sizes.body
				.setVisible(bare)
				.setPosition(width * 0.16, area.y + area.height * 0.42)
				.setScale(Math.min(2, area.height / 210));
			sizes.set(12);
		},
		{ room: rating(kit) }
	);
}

interface Row {
	readonly id: string;
	readonly body: Phaser.GameObjects.Container;
	draw(width: number, height: number, on: boolean): void;
}

/** A report, its reasons, and the label that they make. */
function rating(kit: StageKit): Acts<RoomRound> {
	const report = cards(kit, {
		shut: 0x33495e,
		shutInk: '#ffffff',
		open: 0xf4f8fb,
		edge: 0x6f93b0,
		titleInk: '#1b4f8c',
		ink: '#16202a',
		corner: 8
	});
	const poster = kit.scene.add.graphics();
	const picture = kit.scene.add.container(0, 0);
	const title = kit.text('', { size: 26, colour: '#ffffff', bold: true });
	const about = kit.text('', { size: 16, colour: '#c9dbe8' });
	const pad = kit.image('pad').setOrigin(0.5, 1);
	const label = ring(kit, 120, STEEL);
	const arm = kit.image('press-arm').setOrigin(0.5, 0);
	let rows: Row[] = [];
	let ticked: readonly string[] = [];
	let armUp = 0;
	let armDown = 0;
	let on = false;

	const whole = () => [poster, picture, title, about, pad, label.body, arm];

	function layout(area: Box, narrow: boolean) {
		const gap = narrow ? 8 : 20;
		const wide = Math.min(area.width - 2 * gap, 1260);
		const left = area.x + (area.width - wide) / 2;
		const top = area.y + 6;
		const high = area.height - 14;
		if (narrow) {
			const head = Math.min(64, high * 0.2);
			stand({ x: left, y: top, width: wide, height: head }, true);
			const rest = high - head - gap;
			const card = rows.length > 2 ? Math.min(rest * 0.46, 136) : Math.min(rest * 0.24, 60);
			report.layout({ x: left, y: top + head + gap, width: wide, height: rest - card - gap });
			list({ x: left, y: top + head + rest - card + gap, width: wide, height: card }, 2);
			return;
		}
		const own = Math.min(240, wide * 0.2);
		const card = Math.min(370, wide * 0.31);
		stand({ x: left, y: top, width: own, height: high }, false);
		report.layout({
			x: left + own + gap,
			y: top,
			width: wide - own - card - 2 * gap,
			height: high
		});
		list({ x: left + wide - card, y: top, width: card, height: high }, 1);
	}

	/** The game and its label; under the press where there is room for one. */
	function stand({ x, y, width, height }: Box, narrow: boolean) {
		poster.clear().fillStyle(0x0f1821, 0.45).fillRoundedRect(x, y, width, height, 10);
		about.setText(about.text.replace(/ · |\n/, narrow ? ' · ' : '\n'));
		pad.setVisible(on && !narrow);
		arm.setVisible(on && !narrow);
		if (narrow) {
			const size = height - 14;
			picture.setPosition(x + size / 2 + 8, y + height / 2).setScale(size / 96);
			const room = width - size - height - 30;
			fit(title, room, height * 0.5, 20, 12).setPosition(
				x + size + 16 + room / 2,
				y + height * 0.36
			);
			fit(about, room, height * 0.34, 14, 10).setPosition(title.x, y + height * 0.74);
			label.body
				.setPosition(x + width - height / 2 - 2, y + height / 2)
				.setScale((height - 8) / 120);
			return;
		}
		const middle = x + width / 2;
		const size = Math.min(104, height * 0.25);
		picture.setPosition(middle, y + size / 2 + 12).setScale(size / 96);
		fit(title, width - 20, height * 0.16, 26, 14).setPosition(
			middle,
			y + size + 18 + height * 0.07
		);
		fit(about, width - 16, height * 0.15, 17, 11).setPosition(
			middle,
			title.y + title.height / 2 + about.height / 2 + 2
		);
		const from = about.y + about.height / 2 + 8;
		const left = y + height - from - 4;
		const press = Math.min(170, left * 0.94);
		pad.setPosition(middle, y + height - 4).setDisplaySize(press, press);
		armUp = from - 4;
		armDown = Math.max(from, pad.y - press * 0.31 - press * 0.5);
		arm.setPosition(middle, armUp).setDisplaySize(press * 0.8, press * 0.4);
		const disc = Math.min(press * 0.62, left * 0.56);
		label.body.setPosition(middle, pad.y - press * 0.31 - disc * 0.36).setScale(disc / 120);
	}

	function list({ x, y, width, height }: Box, columns: number) {
		const gap = 8;
		const lines = Math.ceil(rows.length / columns);
		const wide = (width - gap * (columns - 1)) / columns;
		const each = Math.min(92, (height - gap * (lines - 1)) / lines);
		const top = y + (height - each * lines - gap * (lines - 1)) / 2;
		rows.forEach((row, at) => {
			const left = x + (at % columns) * (wide + gap);
			const from = top + Math.floor(at / columns) * (each + gap);
			row.body.setPosition(left + wide / 2, from + each / 2);
			row.draw(wide, each, ticked.includes(row.id));
			if (on) kit.place(row.id, { x: left, y: from, width: wide, height: each });
		});
	}

	function clear() {
		for (const { id, body } of rows) {
			body.destroy();
			kit.place(id, undefined);
		}
		rows = [];
	}

	const make = ({ content }: State) => label.set(labelFor(content, ticked));

	return {
		show(now) {
			on = now;
			for (const one of whole()) one.setVisible(now);
			report.show(now);
			if (!now) clear();
		},
		layout,
		async begin(state, round) {
			clear();
			const { content } = state;
			const card = cardOf(round, content);
			await kit.draw([thing(round.title.thing), ...card.map((one) => thing(one.thing))]);
			picture.removeAll(true).add(kit.image(`thing-${round.title.thing}`).setDisplaySize(96, 96));
			title.setText(round.title.name);
			about.setText(`${round.title.by}\n${round.title.sent}`);
			ticked = [];
			make(state);
			await report.set(
				round.parts.map(({ id }) => ({ id, label: content.parts?.[id] ?? '', icon: ICONS[id] }))
			);
			rows = card.map((one) =>
				rowFor(kit, { id: one.id, says: one.says, thing: one.thing, age: ageOf(content, one.id) })
			);
			kit.caption(m.age_ratings_comes_in({ name: round.title.name }));
		},
		async follow(state, round) {
			const { content, picked } = state;
			for (const { id, says } of readIn(round, picked)) {
				if (report.isOpen(id)) continue;
				kit.caption(m.age_ratings_found({ what: content.parts?.[id] ?? '', says }));
				await report.open(id, says);
			}
			const now = tickedIn(round, picked);
			if (now.join() === ticked.join()) return;
			ticked = now;
			make(state);
			kit.sound('tap');
			kit.caption(m.age_ratings_label_now({ label: labelFor(content, ticked) }));
			layout(kit.area(), kit.area().width < 720);
			const { scaleX } = label.body;
			await kit.move(label.body, { scale: scaleX * 1.12 }, 110);
			await kit.move(label.body, { scale: scaleX }, 130);
		},
		async act(state) {
			const { outcome } = state;
			kit.sound('whirr');
			kit.caption(said(state));
			if (arm.visible) {
				await kit.move(arm, { y: armDown }, 380, 'Cubic.easeIn');
				await kit.rest(180);
				await kit.move(arm, { y: armUp }, 320);
			}
			kit.sound(outcome?.right ? 'safe' : 'found');
			const { body } = label;
			if (outcome?.right) {
				const { scaleX } = body;
				await kit.move(body, { scale: scaleX * 1.18 }, 180, 'Back.easeOut');
				await kit.move(body, { scale: scaleX }, 180);
			} else {
				await kit.move(body, { angle: -8 }, 150);
				await kit.move(body, { angle: 0 }, 190);
			}
			await kit.rest(600);
		}
	};
}

/** A line of the rules card: a box to tick, the reason, and the age it makes. */
function rowFor(
	kit: StageKit,
	{ id, says, thing, age }: { id: string; says: string; thing: string; age: number }
): Row {
	const ground = kit.scene.add.graphics();
	const picture = kit.image(`thing-${thing}`);
	const words = kit.text(says, { size: 20, colour: '#16202a' });
	const years = kit.text(String(age), { size: 24, colour: '#16202a', bold: true });
	return {
		id,
		body: kit.scene.add.container(0, 0, [ground, picture, words, years]),
		draw(width, height, on) {
			const left = -width / 2;
			const tick = Math.min(26, height * 0.46);
			const tight = width < 240;
			panel(ground.clear(), around({ x: 0, y: 0, width, height }), {
				fill: on ? 0xd4ebdb : 0xfff7e6,
				edge: on ? 0x17694f : 0xb98a56,
				line: on ? 4 : 2,
				round: 8,
				shadow: 0
			})
				.lineStyle(3, on ? 0x17694f : 0x55635c)
				.strokeRoundedRect(left + 9, -tick / 2, tick, tick, 5);
			if (on) {
				const x = left + 9;
				ground.lineStyle(5, 0x17694f).beginPath();
				ground.moveTo(x + tick * 0.2, 0);
				ground.lineTo(x + tick * 0.44, tick * 0.26);
				ground.lineTo(x + tick * 0.84, -tick * 0.28);
				ground.strokePath();
			}
			const size = tight ? 0 : Math.min(38, height * 0.6);
			picture.setVisible(!tight).setDisplaySize(size, size);
			picture.setPosition(left + tick + 20 + size / 2, 0);
			const end = tight ? 34 : 52;
			const from = tick + size + (tight ? 16 : 30);
			const room = width - from - end;
			fit(words, room, height - 8, tight ? 15 : 20, 10).setPosition(left + from + room / 2, 0);
			years.setFontSize(tight ? 17 : 26).setPosition(width / 2 - end / 2, 0);
		}
	};
}
