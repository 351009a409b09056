import { m } from '$lib/paraglide/messages.js';
import type { StageKit, StageScene } from '../../../stage/kit.ts';
import { COLOURS } from '../../../ui/tokens.ts';
import { secondsOf, waysOf } from '../build.ts';
import { ladder } from './ladder.ts';
import { machine, MACHINE } from './machine.ts';
import { MAGPIE, magpie } from './magpie.ts';
import { own } from './own.ts';
import { plates, PLATES } from './plates.ts';
import { speaker } from '../../../stage/speaker.ts';
import { ACTORS, actorsOf } from './actors.ts';
import type { Build } from '../rounds.ts';
import { roundOf } from '../../rounds/go.ts';
import { partsOf, type State } from '../rules.ts';
import { lasting, number } from './time.ts';

const ROOM = [
	own('planks', 1600, 900),
	own('floor', 1600, 300),
	own('window', 300, 320),
	own('shade', 200, 40),
	own('bag', 160, 180)
];

/** The workshop in the old oak: words on plates, a ladder of times, and the magpie's machine. */
export async function workshop(kit: StageKit): Promise<StageScene> {
	await kit.draw([...ROOM, ...MACHINE, ...PLATES, ...MAGPIE, ...ACTORS]);
	const wall = kit.image('planks').setOrigin(0, 0);
	const view = kit.image('window');
	const floor = kit.image('floor').setOrigin(0, 0);
	const bag = kit.image('bag').setOrigin(0.5, 1);
	const engine = machine(kit);
	const bird = magpie(kit);
	const row = plates(kit);
	const times = ladder(kit);
	const sum = kit.text('', { size: 24, colour: COLOURS.ink });
	const asking = speaker(kit, { actors: actorsOf(kit), beside: 0.42 });
	let shown: State | undefined;

	function layout() {
		const { width, height } = kit.size();
		const area = kit.area();
		const ground = area.y + area.height - 8;
		const narrow = area.width < 720;
		const round = shown && roundOf(shown);
		const building = round?.play !== 'choose';
		wall.setDisplaySize(width, height);
		floor.setPosition(0, ground - 34).setDisplaySize(width, height - ground + 34);
		const unit = Math.min(1, area.height / 390) * (narrow ? 0.55 : 1);
		view
			.setVisible(!narrow || !building)
			.setPosition(width * (narrow ? 0.2 : 0.11), area.y + area.height * 0.3)
			.setDisplaySize(190 * unit, 203 * unit);
		const alone = building || (round?.play === 'choose' && round.who !== 'magpie');
		bag
			.setVisible(building)
			.setPosition(width * (narrow ? 0.14 : 0.11), ground + 6)
			.setDisplaySize(128 * unit, 144 * unit);
		engine.show(building || !narrow);
		bird.body.setVisible(building || (alone && !narrow));
		const machineX = area.x + area.width * (narrow ? 0.8 : 0.845);
		engine.layout(machineX, ground, unit);
		bird.body.setPosition(machineX - 190 * unit - 10, ground + 2).setScale(0.62 * unit);
		const left = area.x + area.width * (narrow ? 0.04 : 0.2);
		const right = area.x + area.width * (narrow ? 0.96 : 0.66);
		row.show(building && round !== undefined);
		times.show(building && round !== undefined);
		sum.setVisible(building);
		row.layout(left, right, area.y + (narrow ? 34 : 48), narrow ? 0.7 : 1);
		times.layout(left, right, area.y + (narrow ? 146 : 188), narrow);
		sum.setFontSize(narrow ? 17 : 24).setPosition((left + right) / 2, area.y + (narrow ? 82 : 122));
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
			bird.droop(false);
			sum.setText('');
			engine.idle();
			if (round?.play === 'build') {
				row.slots(round.slots);
				times.goal(round.goal.seconds);
			}
			kit.caption(round?.play === 'build' ? m.passwords_goal({ goal: round.goal.says }) : '');
			layout();
		}
		if (round?.play !== 'build') return;
		await row.hold(state.picked, partsOf(state), { x: bag.x, y: bag.y - bag.displayHeight });
		if (state.outcome && !before?.outcome) await run(state, round);
	}

	/** The machine guesses: the sum appears, and the marker climbs to how long it would take. */
	async function run(state: State, round: Build) {
		const seconds = secondsOf(round, state.content, state.picked);
		const right = state.outcome?.right ?? false;
		kit.caption(m.passwords_running());
		kit.sound('whirr');
		const ways = number(waysOf(round, state.content, state.picked));
		sum.setText(m.passwords_to_try({ ways }));
		await Promise.all([engine.run(), times.climb(seconds)]);
		const time = lasting(seconds);
		engine.says(time, right);
		kit.sound(right ? 'safe' : 'found');
		kit.caption(right ? m.passwords_stands({ time }) : m.passwords_cracked({ time }));
		if (right) bird.droop(true);
		else await bird.cheer();
		await kit.rest(900);
	}

	layout();
	return { show: (state) => show(state as State), layout };
}
