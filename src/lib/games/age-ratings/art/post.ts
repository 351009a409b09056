import type Phaser from 'phaser';
import { m } from '$lib/paraglide/messages.js';
import type { Box, Drawing, StageKit } from '../../../stage/kit.ts';
import { thing } from '../../../stage/pictures.ts';
import { fits, labelsOf } from '../labels.ts';
import type { LabelRound } from '../rounds.ts';
import { gameBox } from './box.ts';
import type { Acts } from './direct.ts';
import { own } from './own.ts';
import { said } from './said.ts';
import { hop, sparkle } from './shelf.ts';

export const POST: readonly Drawing[] = [
	own('post', 110, 600),
	own('post-foot', 240, 60),
	own('leafy', 300, 130),
	own('body', 150, 130),
	own('ribbon', 160, 56),
	own('game-box', 180, 220),
	own('sleeve', 200, 46)
];

/** The age at the very top of the post, and what of it is in the ground: so that the young are not too small. */
const TOP = 22;
const UNDER = 4;

/** A post with an age's mark at each label's number, a young animal beside it, and boxes to hold against it. */
export function measuring(kit: StageKit): Acts<LabelRound> {
	const foot = kit.image('post-foot').setOrigin(0.5, 1);
	const trunk = kit.image('post').setOrigin(0.5, 1);
	const crown = kit.image('leafy');
	const marks = kit.scene.add.graphics();
	const animal = kit.scene.add.container(0, 0);
	const ribbon = kit.image('ribbon').setOrigin(1, 0.5);
	const years = kit.text('', { size: 30, colour: '#ffffff', bold: true });
	let numbers: { readonly label: number; readonly text: Phaser.GameObjects.Text }[] = [];
	let boxes: { readonly id: string; readonly body: Phaser.GameObjects.Container }[] = [];
	let age = 5;
	let unit = 1;
	let ground = 0;
	let high = 1;
	let postX = 0;
	let on = false;

	const height = (at: number) => ground - (high * (at + UNDER)) / (TOP + UNDER);
	const whole = () => [foot, trunk, crown, marks, animal, ribbon, years];

	function layout(area: Box, narrow: boolean) {
		ground = area.y + area.height - (narrow ? 22 : 34);
		high = area.height - (narrow ? 40 : 62);
		unit = Math.min(1, area.height / 430);
		postX = area.x + (narrow ? 112 : Math.min(area.width * 0.19, 260));
		const thick = narrow ? 34 : 72 * unit;
		foot.setPosition(postX, ground + 10).setDisplaySize(thick * 2.7, thick * 0.7);
		trunk.setPosition(postX, ground).setDisplaySize(thick, high);
		crown.setPosition(postX, ground - high).setDisplaySize(thick * 2.6, thick * 1.1);
		marks.clear().lineStyle(narrow ? 3 : 5, 0xfff7e6);
		for (const { label, text } of numbers) {
			const y = height(label);
			marks.lineBetween(postX - thick / 2, y, postX + thick / 2, y);
			text.setFontSize(narrow ? 15 : 24 * unit).setPosition(postX, y - (narrow ? 10 : 16 * unit));
		}
		const tall = Math.max(ground - height(age), 64);
		animal.setPosition(postX - thick / 2 - (narrow ? 48 : 84 * unit), ground).setScale(tall / 210);
		ribbon
			.setPosition(postX - thick / 2 + 6, height(age))
			.setDisplaySize(narrow ? 44 : 84 * unit, narrow ? 24 : 40 * unit);
		years
			.setFontSize(narrow ? 16 : 27 * unit)
			.setPosition(ribbon.x - ribbon.displayWidth * 0.6, height(age));
		const left = postX + thick / 2 + (narrow ? 14 : 210 * unit);
		const wide = area.x + area.width - left - (narrow ? 8 : 40);
		const columns = narrow || area.width < 900 ? Math.min(2, boxes.length) : boxes.length;
		const rows = Math.ceil(boxes.length / columns);
		const scale = Math.min(1.2, (wide / columns - 14) / 180, (area.height - 24) / rows / 226);
		boxes.forEach(({ id, body }, at) => {
			const row = Math.floor(at / columns);
			const step = Math.min(wide / columns, 270 * scale);
			const from = left + (wide - step * columns) / 2;
			const x = from + step * ((at % columns) + 0.5);
			const y = area.y + area.height / 2 + (row - (rows - 1) / 2) * 226 * scale;
			body.setPosition(x, y).setScale(scale);
			if (on)
				kit.place(id, {
					x: x - 94 * scale,
					y: y - 114 * scale,
					width: 186 * scale,
					height: 228 * scale
				});
		});
	}

	function clear() {
		for (const { id, body } of boxes) {
			body.destroy();
			kit.place(id, undefined);
		}
		boxes = [];
	}

	return {
		show(now) {
			on = now;
			for (const one of whole()) one.setVisible(now);
			for (const { text } of numbers) text.setVisible(now);
			if (!now) clear();
		},
		layout,
		async begin({ content }, round) {
			clear();
			await kit.draw([thing(round.animal.thing), ...round.boxes.map((box) => thing(box.thing))]);
			for (const { text } of numbers) text.destroy();
			numbers = labelsOf(content).map((label) => ({
				label,
				text: kit.text(String(label), { size: 24, colour: '#ffffff', bold: true })
			}));
			age = round.animal.age;
			years.setText(String(age));
			animal
				.removeAll(true)
				.add([
					kit.image('body').setOrigin(0.5, 1).setDisplaySize(124, 108),
					kit.image(`thing-${round.animal.thing}`).setDisplaySize(132, 132).setY(-146)
				]);
			boxes = round.boxes.map((box) => ({ id: box.id, body: gameBox(kit, box) }));
			kit.caption(m.age_ratings_animal({ name: round.animal.name, age }));
			return () => hop(kit, animal, 12);
		},
		async act(state, round) {
			const { outcome } = state;
			const chosen = round.boxes.find(({ id }) => id === outcome?.did);
			const body = boxes.find(({ id }) => id === outcome?.did)?.body;
			if (!chosen || !body) return;
			const { label } = chosen;
			const isFit = fits(label, age);
			const small = Math.min(body.scaleX, 0.62 * unit);
			const beside = trunk.displayWidth / 2 + 98 * small;
			kit.sound('tap');
			kit.scene.children.bringToTop(body);
			await kit.move(body, { x: postX + beside, scale: small }, 420);
			await kit.move(body, { y: height(label) - 76 * small }, 520, 'Sine.easeOut');
			marks
				.lineStyle(8, 0xf2c14e)
				.lineBetween(postX - 40, height(label), postX + 60, height(label));
			kit.sound(outcome?.right ? 'safe' : 'found');
			kit.caption(said(state));
			await kit.rest(450);
			if (isFit) {
				// Within reach: it comes down to whoever it fits.
				const { x } = animal;
				await kit.move(body, { x, y: height(age) - 118 * small }, 420, 'Back.easeOut');
				await Promise.all([hop(kit, animal, 20), sparkle(kit, body.x, body.y - 60)]);
			} else {
				await kit.move(body, { angle: -3 }, 160);
				await kit.move(body, { angle: 0 }, 200);
				if (outcome?.right) await hop(kit, animal, 16);
			}
			await kit.rest(500);
		}
	};
}
