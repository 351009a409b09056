import type { StageKit } from '../../../stage/kit.ts';
import { thing } from '../../../stage/pictures.ts';
import { COLOURS } from '../../../ui/tokens.ts';
import { m } from '$lib/paraglide/messages.js';
import { gathered, type Item } from '../gather.ts';
import type { Gather } from '../rounds.ts';
import type { State } from '../rules.ts';
import { fit } from '../../../stage/fit.ts';
import { around, panel } from '../../../stage/panel.ts';
import type { Part } from './part.ts';

type Round = Extract<Gather, { play: 'hands' }>;
type Box = ReturnType<StageKit['scene']['add']['container']>;

/** A job on the table; whoever is handed it takes a seat. */
export function table(kit: StageKit): Part<Round> {
	const { scene } = kit;
	const layer = scene.add.container(0, 0);
	const top = kit.image('table').setOrigin(0.5, 1).setPosition(0, 20);
	layer.add(top).setVisible(false);
	const paper = scene.add.graphics();
	const picture = scene.add.container(0, 0);
	const words = kit.text('', { size: 26, colour: COLOURS.ink, bold: true });
	const job = scene.add.container(0, 0, [paper, picture, words]);
	let seats: { chair: ReturnType<StageKit['image']>; x: number; of?: string | undefined }[] = [];
	let sitting = new Map<string, Box>();
	let unit = 1;
	let on = false;

	function layout() {
		layer.setVisible(on);
		job.setVisible(on);
		if (!on) return;
		const area = kit.area();
		const narrow = area.width < 720;
		const wide = Math.min(area.width - 20, 1080);
		unit = Math.min(1.15, wide / 800, (area.height - 6) / 330);
		layer.setPosition(area.x + area.width / 2, area.y + area.height - 12).setScale(unit);
		top.setDisplaySize(760, 170);
		seats.forEach((seat, i) => {
			seat.x = (i - (seats.length - 1) / 2) * (690 / seats.length);
			seat.chair.setPosition(seat.x, -66);
			if (seat.of) sitting.get(seat.of)?.setX(seat.x);
		});
		const jobWidth = Math.min(narrow ? area.width - 24 : 430, 430);
		fit(words, jobWidth - 112, 70, narrow ? 20 : 25, 14);
		const height = Math.max(76, words.height + 24);
		panel(paper.clear(), around({ x: 0, y: 0, width: jobWidth, height }), {
			fill: 0xfffdf4,
			edge: 0xe0b05a,
			line: 3,
			round: 14
		});
		picture.setPosition(-jobWidth / 2 + 50, 0);
		words.setPosition(38, 0);
		job.setPosition(area.x + area.width / 2, area.y + area.height - 12 - (narrow ? 58 : 92) * unit);
	}

	async function sit({ id, text, thing: face }: Item) {
		const seat = seats.find(({ of }) => of === undefined);
		if (!seat) return;
		seat.of = id;
		const person = kit.image(`thing-${face ?? 'bust-in-silhouette'}`).setDisplaySize(96, 96);
		const rim = scene.add.graphics().fillStyle(0xffffff).fillCircle(0, 0, 62);
		const tint = scene.add.graphics().fillStyle(0xddefe6).fillCircle(0, 0, 56);
		const name = kit.text(text, { size: 22, colour: COLOURS.ink, bold: true });
		fit(name, 690 / seats.length - 6, 50, 24, 15).setPosition(0, -88);
		const plate = panel(
			scene.add.graphics(),
			around({ x: 0, y: -88, width: name.width + 20, height: name.height + 10 }),
			{ fill: 0xffffff, round: 12 }
		);
		const body = scene.add.container(seat.x, -300, [rim, tint, person, plate, name]).setAlpha(0);
		sitting.set(id, body);
		layer.addAt(body, layer.getIndex(top));
		kit.sound('tap');
		await kit.move(body, { y: -204, alpha: 1 }, 300, 'Back.easeOut');
	}

	function leave(id: string) {
		sitting.get(id)?.destroy();
		sitting.delete(id);
		const seat = seats.find(({ of }) => of === id);
		if (seat) seat.of = undefined;
	}

	return {
		async begin({ about, items }) {
			this.end();
			on = true;
			await kit.draw([about.thing, ...items.flatMap(({ thing: face }) => face ?? [])].map(thing));
			seats = items.map(() => ({ chair: kit.image('chair').setOrigin(0.5, 1), x: 0 }));
			for (const { chair } of seats) layer.addAt(chair, 0);
			picture.add(kit.image(`thing-${about.thing}`).setDisplaySize(60, 60));
			words.setText(about.text);
			scene.children.bringToTop(job);
		},
		async follow(round, { picked }: State) {
			for (const id of sitting.keys()) if (!picked.includes(id)) leave(id);
			for (const item of gathered(round, picked)) if (!sitting.has(item.id)) await sit(item);
			const names = gathered(round, picked).map(({ text }) => text);
			kit.caption(names.length > 0 ? m.responsibility_at_table({ names: names.join(' · ') }) : '');
		},
		async act(round, { outcome }: State) {
			kit.sound(outcome?.right ? 'safe' : 'found');
			if (outcome?.right) {
				kit.caption(round.then);
				words.setText(round.then);
				layout();
				job.add(kit.image('tick').setPosition(picture.x - 34, -30));
				for (const body of sitting.values()) {
					await kit.move(body, { y: -226 }, 130, 'Sine.easeOut');
					await kit.move(body, { y: -204 }, 140, 'Sine.easeIn');
				}
				await kit.rest(1200);
				return;
			}
			job.add(kit.image('think').setPosition(picture.x - 34, -30));
			await kit.move(job, { angle: -3 }, 150);
			await kit.move(job, { angle: 2 }, 150);
			await kit.move(job, { angle: 0 }, 150);
			await kit.rest(500);
		},
		layout,
		end() {
			on = false;
			for (const { chair } of seats) chair.destroy();
			for (const body of sitting.values()) body.destroy();
			seats = [];
			sitting = new Map();
			picture.removeAll(true);
			for (const mark of job.list.slice(3)) mark.destroy();
			layer.setVisible(false);
			job.setVisible(false);
		}
	};
}
