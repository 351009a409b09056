import type Phaser from 'phaser';
import type { Box, Drawing, StageKit } from '../../../stage/kit.ts';
import { thing } from '../../../stage/pictures.ts';
import { m } from '$lib/paraglide/messages.js';
import { avatarsIn } from '../rules.ts';
import { placeOf, placing as now, put } from '../roles.ts';
import { PLACES, type Place, type Roles } from '../rounds.ts';
import { disc } from './disc.ts';
import { fit } from '../../../stage/fit.ts';
import { panel } from '../../../stage/panel.ts';
import { raise } from './raise.ts';
import { own } from './own.ts';
import type { Placing } from './talk.ts';

export const PLACE_ART: readonly Drawing[] = PLACES.map((place) => own(`at-${place}`, 80, 80));

/** A chip to be tapped has to be this wide. */
const CHIP = 50;

/** Somebody on a card, and four places to put them; those who are placed stand there. */
export function placing(kit: StageKit): Placing {
	const back = kit.scene.add.graphics();
	const words = kit.text('', { size: 22, colour: '#f2f6f8' }).setAlign('left');
	const nick = kit.text('', { size: 18, colour: '#8fc8dd', bold: true });
	const person = disc(kit);
	const panels = PLACES.map((place) => ({
		place,
		icon: kit.image(`at-${place}`),
		label: kit.text('', { size: 20, colour: '#f2f6f8', bold: true })
	}));
	let chips: { id: string; body: Phaser.GameObjects.Container }[] = [];
	let round: Roles | undefined;
	let picked: readonly string[] = [];
	let room: Box = { x: 0, y: 0, width: 1, height: 1 };

	function layout(to = room) {
		room = to;
		back.clear();
		for (const one of [
			words,
			nick,
			person.body,
			...panels.flatMap(({ icon, label }) => [icon, label])
		])
			one.setVisible(round !== undefined);
		if (round) draw(round);
	}

	function draw(round: Roles) {
		const narrow = room.width < 720;
		const asked = now(round, picked);
		const top = narrow ? 84 : Math.min(112, room.height * 0.34);
		const side = narrow ? 56 : top - 10;
		person.size(side);
		person.body.setPosition(room.x + room.width - side / 2, room.y + top / 2);
		const width = room.width - side - 16;
		panel(back, { ...room, width, height: top }, { fill: 0x2a3c4b, edge: 0x8fc8dd, round: 18 });
		const face = narrow ? 52 : 72;
		const chip = chips.find(({ id }) => id === asked?.id);
		words.setText(asked ? asked.did : '');
		nick.setText(asked ? asked.nick : '').setFontSize(narrow ? 15 : 18);
		const left = room.x + face + 30;
		fit(words, width - face - 46, top - nick.height - 14, narrow ? 18 : 24, 13);
		nick.setPosition(
			left + nick.width / 2,
			room.y + (top - words.height - nick.height) / 2 + nick.height / 2
		);
		words.setPosition(left + words.width / 2, room.y + top / 2 + nick.height / 2);
		if (chip) chip.body.setPosition(room.x + 14 + face / 2, room.y + top / 2).setScale(face / 60);
		const columns = narrow ? 2 : 4;
		const from = room.y + top + 14;
		const each = { width: room.width / columns, height: (room.height - top - 14) / (4 / columns) };
		panels.forEach(({ place, icon, label }, i) => {
			const box = {
				x: room.x + (i % columns) * each.width + 5,
				y: from + Math.floor(i / columns) * each.height + 3,
				width: each.width - 10,
				height: Math.min(each.height - 8, 240)
			};
			drawPanel(box, place, icon, label, asked !== undefined, round);
		});
	}

	function drawPanel(
		box: Box,
		place: Place,
		icon: Phaser.GameObjects.Image,
		label: Phaser.GameObjects.Text,
		open: boolean,
		round: Roles
	) {
		const shelf = CHIP + 6;
		const free = box.height - shelf;
		panel(back, box, { fill: 0x22333f, edge: 0x55708a, round: 18 });
		back
			.fillStyle(0x16222d)
			.fillRoundedRect(box.x + 5, box.y + free, box.width - 10, shelf - 5, 12);
		const upright = free > 92;
		const side = Math.min(upright ? free * 0.5 : free - 12, 64);
		icon.setDisplaySize(side, side);
		if (upright) {
			icon.setPosition(box.x + box.width / 2, box.y + 10 + side / 2);
			fit(label, box.width - 16, free - side - 16, 22, 13);
			label.setPosition(box.x + box.width / 2, box.y + 10 + side + (free - side - 12) / 2);
		} else {
			icon.setPosition(box.x + 10 + side / 2, box.y + free / 2 + 2);
			fit(label, box.width - side - 28, free - 8, 19, 12);
			label.setPosition(box.x + side + 18 + label.width / 2, box.y + free / 2 + 2);
		}
		if (open) kit.place(place, { ...box, height: free });
		const here = round.people.filter((one) => placeOf(one, picked) === place);
		const step = Math.min(CHIP + 8, (box.width - 16) / Math.max(here.length, 1));
		here.forEach((one, i) => {
			const chip = chips.find(({ id }) => id === one.id);
			const x = box.x + box.width / 2 + (i - (here.length - 1) / 2) * step;
			const y = box.y + free + shelf / 2 - 2;
			chip?.body.setPosition(x, y).setScale(44 / 60);
			kit.place(`held-${picked.indexOf(put(one, place))}`, {
				x: x - CHIP / 2,
				y: y - CHIP / 2,
				width: CHIP,
				height: CHIP
			});
		});
		// Whoever waits is not seen yet.
		const asked = now(round, picked);
		for (const { id, body } of chips)
			body.setVisible(
				id === asked?.id || round.people.some((one) => one.id === id && placeOf(one, picked))
			);
	}

	return {
		layout,
		async begin(next, { content }) {
			const avatars = avatarsIn(next);
			await kit.draw(Object.values(avatars).map(thing));
			this.end();
			round = next;
			await person.is(next.who, next.mood);
			for (const { place, label } of panels) label.setText(content.places?.[place] ?? '');
			raise(kit, [
				back,
				words,
				nick,
				person.body,
				...panels.flatMap(({ icon, label }) => [icon, label])
			]);
			chips = next.people.map(({ id, nick }) => {
				const rim = kit.scene.add.graphics().fillStyle(0xffffff).fillCircle(0, 0, 30);
				const picture = kit.image(`thing-${avatars[nick]}`).setDisplaySize(40, 40);
				return { id, body: kit.scene.add.container(0, 0, [rim, picture]) };
			});
			const first = now(next, []);
			if (first) kit.caption(m.bullying_person({ who: first.nick, what: first.did }));
		},
		end() {
			for (const { body } of chips.splice(0)) body.destroy();
			for (const place of PLACES) kit.place(place, undefined);
			round = undefined;
			picked = [];
			layout();
		},
		async put(next) {
			if (!round || next.length === picked.length) return;
			const before = now(round, picked);
			const grown = next.length > picked.length;
			picked = next;
			const chip = chips.find(({ id }) => id === before?.id);
			const from = chip && { x: chip.body.x, y: chip.body.y };
			layout();
			if (grown && chip && from) {
				kit.sound('tap');
				const to = { x: chip.body.x, y: chip.body.y };
				chip.body.setPosition(from.x, from.y);
				await kit.move(chip.body, to, 320, 'Cubic.easeOut');
			}
			const asked = now(round, picked);
			if (asked) kit.caption(m.bullying_person({ who: asked.nick, what: asked.did }));
		},
		async judge(right) {
			if (!round) return;
			kit.sound(right ? 'safe' : 'found');
			await person.is(round.who, right ? 'calm' : round.mood);
			await person.nod(right);
			await kit.rest(300);
		}
	};
}
