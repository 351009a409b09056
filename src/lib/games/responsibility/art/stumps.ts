import type { StageKit } from '../../../stage/kit.ts';
import { thing } from '../../../stage/pictures.ts';
import { COLOURS } from '../../../ui/tokens.ts';
import { m } from '$lib/paraglide/messages.js';
import { HOLDERS, type Holder, type Whose } from '../rounds.ts';
import type { State } from '../rules.ts';
import { fit } from '../../../stage/fit.ts';
import { around, panel } from '../../../stage/panel.ts';
import type { Part } from './part.ts';

/** A job hangs from a branch, and goes to the mouse, to the badger, or to both. */
export function stumps(kit: StageKit): Part<Whose> {
	const { scene } = kit;
	const stand = (id: Holder) => {
		const shade = kit.image('shade').setDisplaySize(280, 36).setPosition(0, -6);
		const stump = kit.image('stump').setOrigin(0.5, 1);
		const mouse = scene.add.container(id === 'both' ? -48 : 0, -72, [
			kit.image('mouse').setOrigin(0.5, 1),
			kit.image('mouse-glad').setOrigin(0.5, 1)
		]);
		const badger = kit
			.image('badger')
			.setOrigin(0.5, 1)
			.setPosition(id === 'both' ? 44 : 0, -70);
		if (id === 'both') mouse.setScale(0.9);
		const plate = scene.add.graphics();
		const name = kit.text('', { size: 26, colour: COLOURS.ink, bold: true });
		const people = scene.add.container(0, 0, [
			...(id === 'mine' ? [] : [badger]),
			...(id === 'grown' ? [] : [mouse])
		]);
		const body = scene.add.container(0, 0, [shade, stump, people, plate, name]);
		return { id, body, people, plate, name, x: 0, y: 0 };
	};
	const all = HOLDERS.map(stand);
	const ropes = [-1, 1].map(() => kit.image('rope').setOrigin(0.5, 1));
	const back = scene.add.graphics();
	const picture = scene.add.container(0, -16);
	const words = kit.text('', { size: 26, colour: COLOURS.ink, bold: true });
	const job = scene.add.container(0, 0, [...ropes, back, picture, words]);
	let unit = 1;
	let hang = { x: 0, y: 0, scale: 1 };
	let on = false;

	function layout() {
		for (const { body } of all) body.setVisible(on);
		job.setVisible(on);
		if (!on) return;
		const area = kit.area();
		const narrow = area.width < 720;
		const step = Math.min(area.width / 3, 380);
		const ground = area.y + area.height - 10;
		unit = Math.min(1.05, (step - 8) / 262, (ground - area.y - (narrow ? 96 : 0)) / 282);
		const middle = area.x + area.width / 2;
		all.forEach((one, i) => {
			one.x = middle + (i - 1) * step;
			one.y = ground;
			one.body.setPosition(one.x, ground).setScale(unit);
			fit(one.name, 210, 44, Math.min(34, 26 / unit), 12);
			const plate = { x: 0, y: -30, width: one.name.width + 32, height: 44 };
			panel(one.plate.clear(), around(plate), { fill: 0xfffaf0, round: 14 });
			one.name.setPosition(0, -30);
			kit.place(one.id, {
				x: one.x - Math.min(130 * unit, step / 2 - 3),
				y: ground - 270 * unit,
				width: Math.min(260 * unit, step - 6),
				height: 274 * unit
			});
		});
		// On a phone the job hangs over all three, elsewhere high between two.
		const scale = narrow ? 0.62 : Math.min(0.95, area.height / 380);
		hang = {
			x: narrow ? middle : middle - step / 2,
			y: area.y + (narrow ? 62 : 100 * scale),
			scale
		};
		for (const [i, rope] of ropes.entries())
			rope.setPosition(i === 0 ? -70 : 70, -62).setDisplaySize(20, 360);
		job.setPosition(hang.x, hang.y).setScale(scale);
	}

	return {
		async begin({ job: { name, thing: what } }, { content }) {
			await kit.draw([thing(what)]);
			for (const one of all) one.name.setText(content.holders?.[one.id].label ?? '');
			on = true;
			for (const rope of ropes) rope.setVisible(true);
			picture.removeAll(true).add(kit.image(`thing-${what}`).setDisplaySize(86, 86));
			words.setText(name);
			fit(words, 210, 52, 25, 15).setPosition(0, 56);
			panel(back.clear(), around({ x: 0, y: 6, width: 230, height: 158 }), {
				fill: 0xffffff,
				round: 20
			});
			kit.caption(name);
		},
		async follow(_round, state) {
			const to = all.find(({ id }) => id === state.picked[0]);
			if (!to) return;
			scene.children.bringToTop(job);
			for (const rope of ropes) rope.setVisible(false);
			kit.sound('tap');
			const y = to.y - 300 * unit;
			await kit.move(job, { x: to.x, y, scale: hang.scale * 0.8 }, 520, 'Cubic.easeOut');
		},
		async act({ job: { name } }, state: State) {
			const id = state.picked[0] as Holder;
			const to = all.find((one) => one.id === id);
			const holder = state.content.holders?.[id].label ?? '';
			kit.caption(m.responsibility_given({ job: name, holder }));
			kit.sound(state.outcome?.right ? 'safe' : 'found');
			if (!to) return;
			if (state.outcome?.right) {
				await kit.move(to.people, { y: -20 }, 160, 'Sine.easeOut');
				await kit.move(to.people, { y: 0 }, 170, 'Sine.easeIn');
			} else {
				await kit.move(job, { angle: 8 }, 160);
				await kit.move(job, { angle: 0 }, 200);
				await kit.move(job, { x: hang.x, y: hang.y, scale: hang.scale }, 420);
			}
			await kit.rest(500);
		},
		layout,
		end() {
			on = false;
			job.setAngle(0);
			for (const { id } of all) kit.place(id, undefined);
			layout();
		}
	};
}
