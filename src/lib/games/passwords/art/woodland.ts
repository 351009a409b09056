import type Phaser from 'phaser';
import { m } from '$lib/paraglide/messages.js';
import type { StageKit, StageScene } from '../../../stage/kit.ts';
import { chest, CHEST } from './chest.ts';
import { MAGPIE, magpie } from './magpie.ts';
import { thing } from '../../../stage/pictures.ts';
import { own } from './own.ts';
import { speaker } from '../../../stage/speaker.ts';
import { ACTORS, actorsOf } from './actors.ts';
import { thoughts } from './thoughts.ts';
import type { Hide } from '../rounds.ts';
import { roundOf } from '../../rounds/go.ts';
import type { State } from '../rules.ts';

const LAND = [
	own('sun', 150, 150),
	own('cloud', 220, 100),
	own('hill-far', 1600, 420),
	own('hill-mid', 1600, 320),
	own('hill-near', 1600, 300),
	own('tree', 120, 200),
	own('bush', 200, 90),
	own('daisies', 140, 60),
	own('fox', 220, 270)
];

/** The woodland: a chest to lock, a fox who helps, a nosy magpie; or somebody with a question. */
export async function woodland(kit: StageKit): Promise<StageScene> {
	await kit.draw([...LAND, ...CHEST, ...MAGPIE, ...ACTORS]);
	const land = landscape(kit);
	const shade = [kit.image('shade'), kit.image('shade'), kit.image('shade')] as const;
	const inFox = kit.image('fox').setOrigin(0.5, 1);
	kit.sway(inFox, { scaleY: inFox.scaleY * 1.015 }, 1700);
	const fox = kit.scene.add.container(0, 0, [inFox]);
	const box = chest(kit);
	const bird = magpie(kit);
	const thinks = thoughts(kit);
	const asking = speaker(kit, { actors: actorsOf(kit) });
	let shown: State | undefined;

	function layout() {
		land.layout();
		const area = kit.area();
		const ground = area.y + area.height - 10;
		const playing = shown !== undefined && roundOf(shown) !== undefined;
		const unit = Math.min(1.15, area.width / 980, area.height / (playing ? 430 : 290));
		const middle = area.x + area.width / 2;
		const far = Math.min(area.width * 0.36, 430);
		const hiding = (shown && roundOf(shown))?.play !== 'choose';
		for (const one of [fox, bird.body, ...shade]) one.setVisible(hiding);
		box.show(hiding, playing);
		box.layout(middle, ground, unit);
		fox.setPosition(middle - far, ground).setScale(0.9 * unit);
		bird.body.setPosition(middle + far, ground - 4).setScale(1.05 * unit);
		const feet = [
			[middle - far, 170],
			[middle, 350],
			[middle + far, 200]
		] as const;
		shade.forEach((one, at) => {
			const [x, width] = feet[at] ?? [0, 0];
			one.setPosition(x, ground).setDisplaySize(width * unit, 30 * unit);
		});
		thinks.layout(middle + far, ground - 250 * unit, unit);
		asking.layout();
	}

	async function show(state: State) {
		const before = shown;
		shown = state;
		const round = roundOf(state);
		if (!round || (round.play !== 'hide' && round.play !== 'choose')) {
			asking.leave();
			bird.droop(false);
			box.clear();
			thinks.of([], false);
			kit.caption('');
			layout();
			await box.shine();
			return;
		}
		const fresh =
			before === undefined || before.at !== state.at || (before.outcome && !state.outcome);
		if (round.play === 'choose') {
			if (fresh) {
				layout();
				await asking.stand(round);
			}
			if (state.outcome && !before?.outcome) await asking.react(state.outcome.right);
			return;
		}
		if (fresh) await begin(round);
		await box.hold(round, state.picked);
		if (state.outcome && !before?.outcome) await act(state);
	}

	async function begin(round: Hide) {
		await kit.draw([round.hiding.thing, ...round.pictures.map((one) => one.thing)].map(thing));
		asking.leave();
		bird.droop(false);
		box.reset(round);
		layout();
		const names = new Map(round.pictures.map((one) => [one.thing, one.name]));
		thinks.of(round.saw, true);
		kit.caption(m.passwords_saw({ things: round.saw.map((one) => names.get(one)).join(', ') }));
	}

	/** The magpie tries her guesses, one after another, until one opens the chest or she gives up. */
	async function act(state: State) {
		const round = roundOf(state);
		const outcome = state.outcome;
		if (round?.play !== 'hide' || !outcome) return;
		const names = new Map(round.pictures.map((one) => [one.thing, one.name]));
		await box.lock();
		for (const guess of outcome.guesses ?? []) {
			thinks.of(guess, false);
			kit.caption(m.passwords_guess({ guess: guess.map((one) => names.get(one)).join(', ') }));
			await Promise.all([bird.hop(), bird.squawk()]);
			await box.rattle();
			await kit.rest(500);
		}
		kit.sound(outcome.right ? 'safe' : 'found');
		if (outcome.right) {
			thinks.of([], false);
			bird.droop(true);
			kit.caption(m.passwords_gives_up());
			await box.shine();
		} else {
			kit.caption(m.passwords_found());
			await Promise.all([box.open(), bird.cheer()]);
			await kit.rest(500);
		}
	}

	layout();
	return { show: (state) => show(state as State), layout };
}

function landscape(kit: StageKit) {
	const sky = kit.scene.add.graphics();
	const sun = kit.image('sun');
	const clouds = [kit.image('cloud').setAlpha(0.9), kit.image('cloud').setAlpha(0.7)] as const;
	const far = kit.image('hill-far').setOrigin(0, 1);
	const back = [kit.image('tree'), kit.image('tree'), kit.image('tree')] as const;
	const mid = kit.image('hill-mid').setOrigin(0, 1);
	const front = [
		kit.image('tree'),
		kit.image('tree'),
		kit.image('bush'),
		kit.image('bush')
	] as const;
	const near = kit.image('hill-near').setOrigin(0, 1);
	const flowers = [kit.image('daisies'), kit.image('daisies')] as const;
	let drifting: Phaser.Tweens.Tween[] = [];

	return {
		layout() {
			const { width, height } = kit.size();
			const area = kit.area();
			const ground = area.y + area.height;
			sky.clear().fillStyle(0xdcebf0).fillRect(0, 0, width, height);
			sun.setPosition(width * 0.84, Math.max(height * 0.22, area.y + 20));
			const wide = Math.max(width, 1000);
			for (const hill of [far, mid, near]) hill.setX((width - wide) / 2);
			far.setY(height).setDisplaySize(wide, height - ground + 260);
			mid.setY(height).setDisplaySize(wide, height - ground + 150);
			near.setY(height).setDisplaySize(wide, height - ground + 44);
			const small = Math.min(1, width / 900);
			const plant = (
				image: Phaser.GameObjects.Image | undefined,
				x: number,
				y: number,
				w: number,
				h: number
			) =>
				image
					?.setOrigin(0.5, 1)
					.setPosition(width * x, y)
					.setDisplaySize(w * small, h * small);
			plant(back[0], 0.07, ground - 122, 62, 104);
			plant(back[1], 0.115, ground - 112, 46, 78);
			plant(back[2], 0.93, ground - 118, 58, 98);
			plant(front[0], 0.03, ground + 6, 110, 184);
			plant(front[1], 0.97, ground + 2, 100, 168);
			plant(front[2], 0.13, ground + 8, 130, 58);
			plant(front[3], 0.885, ground + 10, 150, 66);
			plant(flowers[0], 0.24, ground + 34, 100, 44);
			plant(flowers[1], 0.74, ground + 44, 84, 36);
			for (const tween of drifting) tween.remove();
			clouds[0].setPosition(width * 0.2, Math.max(100, height * 0.2));
			clouds[1].setPosition(width * 0.56, Math.max(80, height * 0.14)).setDisplaySize(150, 68);
			drifting = kit.calm
				? []
				: clouds.map((cloud, at) =>
						kit.scene.tweens.add({
							targets: cloud,
							x: cloud.x + 90 - at * 30,
							duration: 24_000,
							ease: 'Sine.easeInOut',
							yoyo: true,
							repeat: -1
						})
					);
		}
	};
}
