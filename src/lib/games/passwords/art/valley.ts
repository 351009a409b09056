import { m } from '$lib/paraglide/messages.js';
import type { StageKit, StageScene } from '../../../stage/kit.ts';
import { HOUSES, houses } from './houses.ts';
import { MAGPIE, magpie } from './magpie.ts';
import { own } from './own.ts';
import { speaker } from '../../../stage/speaker.ts';
import { ACTORS, actorsOf } from './actors.ts';
import { roundOf } from '../../rounds/go.ts';
import type { State } from '../rules.ts';

const LAND = [
	own('dusk', 1600, 900),
	own('moon', 120, 120),
	own('ridge', 1600, 360),
	own('meadow', 1600, 300),
	own('night-tree', 120, 200)
];

/** The valley at dusk: each house is an account, each key's shape a password. */
export async function valley(kit: StageKit): Promise<StageScene> {
	await kit.draw([...LAND, ...HOUSES, ...MAGPIE, ...ACTORS]);
	const sky = kit.image('dusk').setOrigin(0, 0);
	const moon = kit.image('moon');
	const ridge = kit.image('ridge').setOrigin(0, 1);
	const trees = Array.from({ length: 5 }, () => kit.image('night-tree').setOrigin(0.5, 1));
	// The rest of the village, far off: no doors of ours.
	const village = Array.from({ length: 6 }, () => ({
		house: kit.image('house').setOrigin(0.5, 1),
		light: kit.image('glow')
	}));
	const meadow = kit.image('meadow').setOrigin(0, 1);
	const street = houses(kit);
	const bird = magpie(kit);
	const asking = speaker(kit, { actors: actorsOf(kit) });
	let shown: State | undefined;

	function layout() {
		const { width, height } = kit.size();
		const area = kit.area();
		const ground = area.y + area.height - 16;
		const round = shown && roundOf(shown);
		sky.setDisplaySize(width, height);
		moon.setPosition(width * 0.1, Math.max(height * 0.24, 150)).setDisplaySize(110, 110);
		const wide = Math.max(width, 900);
		ridge
			.setX((width - wide) / 2)
			.setY(height)
			.setDisplaySize(wide, height - ground + 190);
		meadow
			.setX((width - wide) / 2)
			.setY(height)
			.setDisplaySize(wide, height - ground + 46);
		trees.forEach((tree, at) => {
			const x = [0.03, 0.2, 0.5, 0.8, 0.97][at] ?? 0;
			tree.setPosition(width * x, ground - 30).setDisplaySize(70, 118);
		});
		village.forEach(({ house, light }, at) => {
			const x = width * ([0.11, 0.16, 0.27, 0.68, 0.74, 0.89][at] ?? 0);
			const y = ground - ([84, 72, 62, 60, 74, 92][at] ?? 0);
			const small = Math.min(1, width / 900);
			house.setPosition(x, y).setDisplaySize(56 * small, 62 * small);
			light.setPosition(x, y - 22 * small).setDisplaySize(15 * small, 15 * small);
		});
		street.show(round?.play === 'chain');
		if (round?.play === 'chain') street.layout(ground);
		const perch = round?.play === 'chain' ? street.roof() : undefined;
		bird.body.setVisible(round?.play !== 'choose');
		if (perch) bird.body.setPosition(perch.x, perch.y).setScale(perch.unit * 0.42);
		else bird.body.setPosition(width / 2, ground).setScale(0.9);
		kit.scene.children.bringToTop(bird.body);
		asking.layout();
	}

	async function show(state: State) {
		const before = shown;
		shown = state;
		const round = roundOf(state);
		const fresh =
			before === undefined || before.at !== state.at || (before.outcome && !state.outcome);
		if (round?.play === 'choose') {
			if (fresh) {
				layout();
				await asking.stand(round);
			}
			if (state.outcome && !before?.outcome) await asking.react(state.outcome.right);
			return;
		}
		if (fresh) {
			asking.leave();
			if (round?.play === 'chain') {
				street.build(round);
				const leak = round.accounts.find(({ id }) => id === round.leak);
				kit.caption(m.passwords_leaked({ name: leak?.name ?? '' }));
			} else kit.caption('');
			layout();
		}
		if (round?.play !== 'chain') return;
		street.choose(state.picked);
		if (state.picked.length > (before?.picked.length ?? 0)) kit.sound('tap');
		if (!state.outcome || before?.outcome) return;
		for (const id of state.outcome.fell ?? []) {
			const account = round.accounts.find((one) => one.id === id);
			kit.caption(m.passwords_opens({ name: account?.name ?? '' }));
			kit.sound('found');
			await Promise.all([street.fall(id), bird.hop()]);
			await kit.rest(450);
		}
		kit.caption(m.passwords_holds());
		if (state.outcome.right) kit.sound('safe');
		await kit.rest(900);
	}

	layout();
	return { show: (state) => show(state as State), layout };
}
