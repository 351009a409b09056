import { m } from '$lib/paraglide/messages.js';
import type { Box, StageKit, StageScene } from '../../../stage/kit.ts';
import { nameOf } from '../../../pictures/name-of.ts';
import { portrait, thing } from '../../../stage/pictures.ts';
import { COLOURS } from '../../../ui/tokens.ts';
import { choosing, foundIn, verdictOf } from '../counter.ts';
import { ICONS } from '../icons.ts';
import type { CounterRound } from '../rounds.ts';
import { gameBox } from './box.ts';
import { cards } from './cards.ts';
import { direct, type Acts } from './direct.ts';
import { fit } from '../../../stage/fit.ts';
import { panel } from '../../../stage/panel.ts';
import { own } from './own.ts';
import { ring } from './ring.ts';
import { said } from './said.ts';
import { hop, sparkle } from './shelf.ts';

const LIBRARY = [
	own('lib-wall', 1600, 900),
	own('lib-shelves', 700, 380),
	own('lib-counter', 1600, 220),
	own('lib-lamp', 130, 220),
	own('lib-plant', 120, 150),
	own('game-box', 180, 220),
	own('box-back', 180, 220),
	own('sleeve', 200, 46),
	own('stamp', 120, 120),
	own('shade', 200, 40),
	own('spark', 40, 40)
];

/** A library's counter: somebody asks for a game, and it is lent, asked about, or changed for another. */
export async function counterScene(kit: StageKit): Promise<StageScene> {
	await kit.draw(LIBRARY);
	const wall = kit.image('lib-wall').setOrigin(0, 0);
	const shelves = [0, 1].map(() => kit.image('lib-shelves').setOrigin(0.5, 1));
	const top = kit.image('lib-counter').setOrigin(0, 0);
	const lamp = kit.image('lib-lamp').setOrigin(0.5, 1);
	const plant = kit.image('lib-plant').setOrigin(0.5, 1);
	return direct(
		kit,
		(what, area, narrow) => {
			const { width, height } = kit.size();
			const ground = area.y + area.height;
			const deep = narrow ? 34 : 58;
			wall.setDisplaySize(width, height);
			top.setPosition(0, ground - deep).setDisplaySize(width, height - ground + deep);
			shelves.forEach((one, at) =>
				one
					.setVisible(at === 0 || !narrow)
					.setPosition(narrow ? width / 2 : width * (at === 0 ? 0.27 : 0.73), ground - deep - 20)
					.setDisplaySize(
						narrow ? width * 0.94 : Math.min(width * 0.42, 640),
						Math.min(area.height * 0.92, 420)
					)
			);
			const busy = what === 'counter';
			const unit = Math.min(1, area.height / 380) * (narrow ? 0.6 : 1);
			for (const one of [lamp, plant]) one.setVisible(!busy && !narrow);
			lamp.setPosition(width * 0.13, ground - deep + 16).setDisplaySize(130 * unit, 220 * unit);
			plant.setPosition(width * 0.87, ground - deep + 16).setDisplaySize(120 * unit, 150 * unit);
		},
		{ counter: lending(kit) }
	);
}

/** The cards that were there made way: whoever goes by keyboard is left at the first of those that came. */
function onTo(offer = '') {
	if (document.activeElement === document.body)
		document.querySelector<HTMLElement>(`[data-offer="${offer}"]`)?.focus({ preventScroll: true });
}

/** The customer with what they say, the box they ask for, and what can be found out. */
function lending(kit: StageKit): Acts<CounterRound> {
	const found = cards(kit, {
		shut: 0xfff3d6,
		shutInk: COLOURS.ink,
		open: 0xffffff,
		edge: 0xb98a56,
		titleInk: '#8a4a10',
		ink: COLOURS.ink,
		corner: 12
	});
	const shade = kit.image('shade');
	const who = kit.scene.add.container(0, 0);
	const bubble = kit.scene.add.graphics();
	const words = kit.text('', { size: 22, colour: COLOURS.ink });
	const plate = kit.scene.add.graphics();
	const name = kit.text('', { size: 19, colour: '#ffffff', bold: true });
	const box = kit.scene.add.container(0, 0);
	const mark = kit.scene.add.container(0, 0);
	let unit = 1;
	let rests = { x: 0, y: 0 };
	let hands = { x: 0, y: 0 };

	const whole = () => [shade, who, bubble, words, plate, name, box, mark];

	function layout(area: Box, narrow: boolean) {
		const ground = area.y + area.height;
		bubble.clear();
		plate.clear();
		if (narrow) {
			const disc = Math.min(104, area.height * 0.32);
			const row = area.y + disc / 2 + 6;
			who.setPosition(area.x + disc / 2 + 10, row).setScale(disc / 220);
			hands = { x: who.x + 20, y: row + 20 };
			unit = Math.min(0.52, (disc + 22) / 220);
			rests = { x: area.x + area.width - 54, y: row + 8 };
			say(who.x + disc / 2 + 12, area.y + 6, area.width - disc - 20 - 110, disc * 0.72, 16);
			badge(who.x, row + disc / 2 + 4, 14);
			shade.setVisible(false);
			const top = area.y + disc + 26;
			found.layout({
				x: area.x + 8,
				y: top,
				width: area.width - 16,
				height: ground - top - 6
			});
		} else {
			const wide = Math.min(area.width - 40, 1240);
			const left = area.x + (area.width - wide) / 2;
			const disc = Math.min(250, area.height * 0.58);
			who.setPosition(left + wide * 0.14, ground - disc / 2 - 34).setScale(disc / 220);
			hands = { x: who.x + disc * 0.46, y: who.y + disc * 0.1 };
			say(left, area.y + 8, wide * 0.29, who.y - disc / 2 - area.y - 30, 24);
			badge(who.x, ground - 30, 19);
			unit = Math.min(1.25, area.height / 300);
			rests = { x: left + wide * 0.41, y: ground - 116 * unit - 24 };
			shade
				.setVisible(box.visible)
				.setPosition(rests.x, ground - 22)
				.setDisplaySize(240 * unit, 32);
			found.layout({
				x: left + wide * 0.54,
				y: area.y + 10,
				width: wide * 0.46,
				height: area.height - 40
			});
		}
		box.setPosition(rests.x, rests.y).setScale(unit);
		mark.setPosition(rests.x + 60 * unit, rests.y - 84 * unit).setScale(unit * 0.8);
	}

	/** What the customer says, above them, or beside them where it is narrow. */
	function say(x: number, y: number, width: number, height: number, most: number) {
		fit(words, width - 26, Math.max(40, height - 18), most, 11);
		const high = words.height + 22;
		words.setPosition(x + width / 2, y + high / 2);
		if (!words.visible) return;
		panel(bubble, { x, y, width, height: high }, { fill: 0xffffff, round: 18 });
		const tip = Math.max(x + 24, Math.min(who.x, x + width - 24));
		if (who.y > y + high)
			bubble.fillTriangle(tip - 12, y + high - 2, tip + 16, y + high - 2, tip, y + high + 16);
		else bubble.fillTriangle(x + 4, y + 22, x + 4, y + 44, x - 14, y + 40);
	}

	function badge(x: number, y: number, size: number) {
		name.setFontSize(size).setPosition(x, y);
		if (!name.visible) return;
		plate
			.fillStyle(0x17694f)
			.fillRoundedRect(
				x - name.width / 2 - 14,
				y - size * 0.85,
				name.width + 28,
				size * 1.7,
				size * 0.8
			);
	}

	const front = async (of: { thing: string; name: string; label: number }) => {
		await kit.draw([thing(of.thing)]);
		box.removeAll(true).add(gameBox(kit, of));
	};

	return {
		show(on) {
			for (const one of whole()) one.setVisible(on);
			bubble.clear();
			plate.clear();
			found.show(on);
		},
		layout,
		async begin({ content }, round) {
			const { customer } = round;
			const face = portrait(customer.who, customer.mood);
			await kit.draw([face]);
			who.removeAll(true).add(kit.image(face.key).setDisplaySize(220, 220));
			words.setText(customer.asks);
			name.setText(m.age_ratings_customer({ name: nameOf(customer.who), age: customer.age }));
			mark.removeAll(true);
			await front(round.box);
			await found.set(
				round.clues.map(({ id }) => ({ id, label: content.looks?.[id] ?? '', icon: ICONS[id] }))
			);
			kit.caption(m.games_says({ who: nameOf(customer.who), words: customer.asks }));
			return () => kit.move(box.setAlpha(0), { alpha: 1 }, 280);
		},
		async follow({ content, picked }, round) {
			for (const { id, says } of foundIn(round, picked)) {
				if (found.isOpen(id)) continue;
				kit.caption(m.age_ratings_found({ what: content.looks?.[id] ?? '', says }));
				if (id === 'back') {
					await kit.move(box, { scaleX: 0 }, 140, 'Sine.easeIn');
					const mark = ring(kit, 64);
					mark.set(round.box.label);
					box.removeAll(true).add([kit.image('box-back'), mark.body.setPosition(-46, -36)]);
					await kit.move(box, { scaleX: unit }, 160, 'Sine.easeOut');
				}
				await found.open(id, says);
			}
			if (choosing(round, picked) && round.others?.some(({ id }) => picked.includes(id)) !== true) {
				kit.caption(m.age_ratings_which_title());
				onTo(round.others?.[0]?.id);
				await kit.move(box, { alpha: 0.35 }, 200);
			}
		},
		async act(state, round) {
			const { content, picked, outcome } = state;
			const did = verdictOf(picked) ?? 'lend';
			const verdict = content.verdicts?.[did];
			if (!verdict || !outcome) return;
			await kit.draw([thing(verdict.thing)]);
			const other = round.others?.find(({ id }) => picked.includes(id));
			if (did !== 'parent' || other) await front(other ?? round.box);
			box.setAlpha(1);
			kit.caption(said(state));
			mark
				.removeAll(true)
				.add([
					kit.image('stamp').setDisplaySize(104, 104),
					kit.image(`thing-${verdict.thing}`).setDisplaySize(60, 60)
				])
				.setAlpha(0)
				.setScale(unit * 1.6);
			kit.scene.children.bringToTop(mark);
			kit.sound('tap');
			await kit.move(mark, { scale: unit * 0.8, alpha: 1 }, 240, 'Cubic.easeIn');
			await kit.rest(200);
			if (did !== 'parent' && (did === 'lend' || other)) {
				// It goes over the counter.
				await kit.move(mark, { alpha: 0 }, 120);
				await kit.move(box, { x: hands.x, y: hands.y, scale: unit * 0.6 }, 520);
			}
			kit.sound(outcome.right ? 'safe' : 'found');
			if (outcome.right) {
				await Promise.all([hop(kit, who, 16), sparkle(kit, box.x, box.y - 60 * unit)]);
			} else {
				await kit.move(box, { angle: -4 }, 150);
				await kit.move(box, { angle: 0 }, 180);
			}
			await kit.rest(500);
		}
	};
}
