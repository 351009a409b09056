import type { StageKit } from '../../../stage/kit.ts';
import { portrait, thing } from '../../../stage/pictures.ts';
import type { Until } from '../rounds.ts';
import type { State } from '../rules.ts';
import { stepOf } from '../until.ts';
import { fit } from '../../../stage/fit.ts';
import { around, panel } from '../../../stage/panel.ts';
import type { Part } from './part.ts';

type Picture = ReturnType<StageKit['image']>;

/** An adult's answer, and a street of lamps: each time somebody goes on telling, one more is lit. */
export function lamps(kit: StageKit) {
	const { scene } = kit;
	const posts: { post: Picture; glow: Picture; on: boolean }[] = [];
	const pen = scene.add.graphics();
	const adult = scene.add.container(0, 0);
	const name = kit.text('', { size: 22, colour: '#ffe9b8', bold: true });
	const words = kit.text('', { size: 28, colour: '#f6f8fc' });
	let child: Picture | undefined;
	let on = false;
	/** Somebody listens. */
	let warm = false;

	function raise(count: number) {
		for (const { post, glow } of posts.splice(0)) {
			post.destroy();
			glow.destroy();
		}
		for (let i = 0; i < count; i++) {
			const glow = kit.image('glow').setVisible(false);
			posts.push({ glow, post: kit.image('lamp-post').setOrigin(0.5, 1), on: false });
		}
		for (const over of [pen, adult, name, words]) scene.children.bringToTop(over);
	}

	async function light(at: number) {
		const lamp = posts[at];
		if (!lamp || lamp.on) return;
		lamp.on = true;
		lamp.post.setTexture('lamp-lit');
		lamp.glow.setVisible(true).setAlpha(0);
		kit.sound('tap');
		await kit.move(lamp.glow, { alpha: 1 }, 500);
		lamp.glow.setAlpha(1);
	}

	function layoutLamps() {
		const area = kit.area();
		const narrow = area.width < 720;
		const ground = area.y + area.height - 4;
		const high = Math.min(240, area.height * (narrow ? 0.34 : 0.62));
		// With an answer to read between them, they keep to the right.
		const from = area.x + (on && !narrow ? area.width * 0.73 : area.width * 0.08);
		const to = area.x + area.width * (on && !narrow ? 0.95 : 0.92);
		posts.forEach(({ post, glow }, i) => {
			const x =
				posts.length === 1 ? (from + to) / 2 : from + ((to - from) * i) / (posts.length - 1);
			post.setPosition(x, ground).setDisplaySize(high / 3, high);
			glow.setPosition(x, ground - high * 0.83).setDisplaySize(high * 0.95, high * 0.95);
		});
		return { narrow, high };
	}

	function layout() {
		for (const one of [pen, adult, name, words]) one.setVisible(on);
		const { narrow, high } = layoutLamps();
		pen.clear();
		if (!on) return;
		const area = kit.area();
		const room = narrow
			? { x: area.x + 10, y: area.y + 6, width: area.width - 20, height: area.height - high * 0.62 }
			: {
					x: area.x + area.width * 0.05,
					y: area.y + 10,
					width: area.width * 0.57,
					height: area.height - 24
				};
		const face = narrow ? Math.min(86, room.height * 0.5) : Math.min(150, room.height * 0.56);
		const middle = room.y + room.height / 2 - (narrow ? 8 : 0);
		adult.setPosition(room.x + face / 2 + 4, middle - 10).setScale(face / 140);
		const left = room.x + face + 34;
		const wide = room.x + room.width - left;
		fit(name, face + 26, 44, 20, 13).setPosition(room.x + face / 2 + 4, middle + face / 2 + 8);
		fit(words, wide - 44, room.height - 40, narrow ? 20 : 28, 14);
		const box = {
			x: left + wide / 2,
			y: middle,
			width: wide,
			height: Math.max(72, words.height + 40)
		};
		panel(pen, around(box), {
			line: 3,
			fill: warm ? 0x5b4a1e : 0x2b3a5c,
			edge: warm ? 0xf3c66b : 0x56678f,
			round: 20
		});
		pen
			.fillStyle(warm ? 0xf3c66b : 0x56678f)
			.fillTriangle(left + 1, middle - 20, left + 1, middle + 8, left - 22, middle + 4);
		words.setPosition(box.x, box.y);
		child
			?.setVisible(!narrow)
			.setPosition(area.x + area.width * 0.655, area.y + area.height - 62)
			.setDisplaySize(108, 108);
	}

	async function speak(by: { name: string; thing: string }, says: string) {
		await kit.draw([thing(by.thing)]);
		adult.removeAll(true);
		const rim = scene.add
			.graphics()
			.fillStyle(warm ? 0xffe39a : 0xe4edf2)
			.fillCircle(0, 0, 70);
		adult.add([rim, kit.image(`thing-${by.thing}`).setDisplaySize(104, 104)]);
		name.setText(by.name);
		words.setText(says);
		layout();
		kit.caption(`${by.name}: ${says}`);
		for (const one of [adult, words]) one.setAlpha(0);
		await Promise.all([kit.move(adult, { alpha: 1 }, 260), kit.move(words, { alpha: 1 }, 260)]);
		for (const one of [adult, words]) one.setAlpha(1);
	}

	function end() {
		on = false;
		warm = false;
		raise(0);
		child?.destroy();
		child = undefined;
		layout();
	}

	const part: Part<Until> = {
		async begin(round) {
			on = true;
			const drawing = portrait(round.who, round.mood);
			await kit.draw([drawing]);
			raise(round.steps.length + 1);
			child = kit.image(drawing.key);
			const first = round.steps[0];
			if (first) await speak(first.by, first.says);
		},
		async follow(round, { picked, outcome }: State) {
			const met = outcome && !outcome.right ? picked.length - 1 : picked.length;
			for (let i = 0; i < met; i++) await light(i);
			const step = outcome ? undefined : stepOf(round, picked);
			if (step) await speak(step.by, step.says);
		},
		async act({ ends }, { outcome }: State) {
			if (!outcome?.right) {
				kit.sound('found');
				return kit.rest(500);
			}
			warm = true;
			await light(posts.length - 1);
			await speak(ends, ends.says);
			kit.sound('safe');
			await kit.rest(1600);
		},
		layout,
		end
	};
	return {
		...part,
		/** A dark street before a go, a lit one after it. */
		async cover(over: boolean) {
			raise(6);
			layoutLamps();
			for (let i = 0; over && i < posts.length; i++) await light(i);
		}
	};
}
