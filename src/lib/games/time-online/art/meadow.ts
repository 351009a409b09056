import { m } from '$lib/paraglide/messages.js';
import type { StageKit, StageScene } from '../../../stage/kit.ts';
import { thing } from '../../../stage/pictures.ts';
import { speaker } from '../../../stage/speaker.ts';
import { roundOf } from '../../rounds/go.ts';
import { FEEL_THINGS, feelOf, isGood } from '../day.ts';
import { feels } from '../feels.ts';
import { dayOf, metIn, wakesIn } from '../fill.ts';
import { TIMES, type Content, type Day, type Feel, type Fill, type Need } from '../rounds.ts';
import type { State } from '../rules.ts';
import { dot, DOT, type Dot } from './dot.ts';
import { pop } from './marks.ts';
import { own } from './own.ts';
import { sky, SKY } from './sky.ts';
import { slots } from './slots.ts';

const LAND = [
	own('far', 1600, 300),
	own('hedge', 1600, 160),
	own('meadow', 1600, 300),
	own('hazel', 240, 300),
	own('flowers', 140, 70),
	own('stone', 200, 80),
	own('nest', 260, 220),
	own('leaf-bed', 260, 90),
	own('puff', 160, 150)
];

/** How Dot feels where a day leaves something out. */
const WITHOUT: Readonly<Record<Need, Feel>> = {
	move: 'wiggly',
	food: 'hungry',
	rest: 'tired',
	people: 'lonely',
	make: 'cross'
};

/** A meadow by a hedge, from breakfast to bed: Dot feels something, and what is picked changes it. */
export async function meadow(kit: StageKit): Promise<StageScene> {
	await kit.draw([...SKY, ...LAND, ...DOT]);
	const { scene } = kit;
	const above = sky(kit);
	const far = kit.image('far').setOrigin(0, 0);
	const hedge = kit.image('hedge').setOrigin(0, 1);
	const trees = [kit.image('hazel').setOrigin(0.5, 1), kit.image('hazel').setOrigin(0.5, 1)];
	const turf = scene.add.graphics();
	const grass = kit.image('meadow').setOrigin(0, 0);
	const flowers = Array.from({ length: 4 }, () => kit.image('flowers').setOrigin(0.5, 1));
	const dusk = scene.add.graphics().setAlpha(0);
	above.lift();
	const nest = kit.image('nest').setOrigin(0.5, 1);
	const bed = kit.image('leaf-bed').setOrigin(0.5, 1);
	const shows = scene.add.container(0, 0);
	const puff = scene.add.container(0, 0);
	const places = slots(kit, { foot: 'stone', size: 19 });
	let walker: Dot | undefined;
	let talker: Dot | undefined;
	const asking = speaker(kit, {
		actors: { dot: () => (talker = dot(kit)) },
		beside: 0.46
	});
	let shown: State | undefined;
	/** How far along the stones she has come. */
	let step = -1;

	const now = () => shown && roundOf(shown);
	const narrow = () => kit.area().width < 720;
	const ground = () => kit.area().y + kit.area().height - 12;

	function layout() {
		const { width, height } = kit.size();
		const area = kit.area();
		const low = ground();
		const small = Math.min(1, width / 1000);
		above.layout();
		const wide = Math.max(width, 1000);
		far.setPosition((width - wide) / 2, low - 220 * small - 60).setDisplaySize(wide, 300);
		hedge.setPosition((width - wide) / 2, low - 8).setDisplaySize(wide, 110 * small);
		turf
			.clear()
			.fillStyle(0x6aa87a)
			.fillRect(0, low - 12, width, height);
		grass.setPosition((width - wide) / 2, low - 74).setDisplaySize(wide, height - low + 76);
		trees.forEach((tree, at) =>
			tree
				.setPosition(width * (at === 0 ? 0.06 : 0.955), low - 34)
				.setDisplaySize(208 * small, 260 * small)
		);
		flowers.forEach((one, at) =>
			one
				.setPosition(width * [0.04, 0.22, 0.68, 0.9][at]!, low + [30, 54, 50, 34][at]!)
				.setDisplaySize(110 * small, 55 * small)
		);
		dusk.clear().fillStyle(0x16234a).fillRect(0, 0, width, height);
		const round = now();
		const filling = round?.play === 'fill';
		const slim = narrow();
		// At the end, and before the first round, the nest stands in the middle.
		const home = filling ? (slim ? 0.88 : 0.89) : round ? 0.8 : 0.5;
		const big = filling ? (slim ? 84 : 140) : Math.min(220, area.height * 0.8);
		const nestShown = !round || (filling && !slim) || (!filling && !slim);
		nest
			.setVisible(nestShown)
			.setPosition(area.x + area.width * home, low)
			.setDisplaySize(big * 1.18, big);
		bed
			.setVisible(nestShown)
			.setPosition(nest.x, low + 12)
			.setDisplaySize(big * 1.3, big * 0.4);
		places.layout({
			x: area.x + (slim ? 8 : area.width * 0.135),
			y: area.y + 6,
			width: slim ? area.width - 16 : area.width * 0.68,
			height: area.height - (slim ? 96 : 138)
		});
		if (walker) place(walker);
		asking.layout();
		placeShown(round?.play === 'day' ? round : undefined);
		if (filling) placeWish();
	}

	/** Dot on her stone, at the start, or at home in her nest. */
	function place(one: Dot) {
		const spot = spotOf(step);
		one.body.setPosition(spot.x, spot.y).setScale(spot.high / one.height);
		scene.children.bringToTop(one.body);
	}

	function spotOf(at: number) {
		const area = kit.area();
		const high = narrow() ? 74 : 116;
		const round = now();
		if (round?.play !== 'fill') {
			const inside = Math.min(220, area.height * 0.8);
			return { x: nest.x, y: ground() - inside * 0.17, high: inside * 0.46 };
		}
		const box = places.all[at]?.box;
		if (at < 0) return { x: area.x + area.width * (narrow() ? 0.1 : 0.045), y: ground(), high };
		if (!box)
			return {
				x: narrow() ? area.x + area.width * 0.9 : nest.x,
				y: ground() - (narrow() ? 0 : 20),
				high: narrow() ? high : 76
			};
		const x = places.all[at]!.upright
			? box.x + box.width / 2
			: area.x + area.width * (0.1 + (0.7 * (at + 1)) / (places.all.length + 1));
		return { x, y: ground() - 4, high };
	}

	function placeShown(round: Day | undefined) {
		const area = kit.area();
		const slim = narrow();
		const side = Math.min(slim ? 56 : 130, area.height * 0.42);
		shows.setVisible(round !== undefined).setScale(side / 96);
		shows.setPosition(area.x + area.width * (slim ? 0.3 : 0.645), ground() - side * 0.56);
		const thought = slim ? 0.42 : Math.min(0.86, area.height / 300);
		const beside = (talker?.body.x ?? 0) + Math.min(150, area.height * 0.44);
		puff.setVisible(round !== undefined).setScale(thought);
		if (slim) puff.setPosition(area.x + area.width * 0.54, ground() - 36);
		else
			puff.setPosition(
				beside,
				Math.max(ground() - Math.min(area.height * 0.7, 205), area.y + 80 * thought)
			);
		scene.children.bringToTop(shows);
		scene.children.bringToTop(puff);
	}

	/** Over Dot where she sets out; on a phone in the corner before the stones. */
	function placeWish() {
		const area = kit.area();
		const slim = narrow();
		puff
			.setVisible(step < 0)
			.setScale(slim ? 0.52 : Math.min(0.9, area.width / 1400))
			.setPosition(
				area.x + (slim ? area.width * 0.1 + 66 : area.width * 0.075),
				ground() - (slim ? 44 : 190)
			);
	}

	async function show(state: State) {
		const before = shown;
		shown = state;
		const round = roundOf(state);
		const fresh =
			before === undefined || before.at !== state.at || (before.outcome && !state.outcome);
		if (fresh) await begin(state);
		if (round?.play === 'fill') {
			const put = await places.choose(state.picked);
			if (put && !state.outcome) {
				kit.caption(m.time_online_goes_in({ at: put.slot.at, card: put.text }));
				await walker?.hop();
			}
		}
		if (!state.outcome || before?.outcome || !round) return;
		if (round.play === 'day') await live(state, round);
		else if (round.play === 'fill') await goThrough(state, round);
		else await asking.react(state.outcome.right);
	}

	async function begin(state: State) {
		const round = roundOf(state);
		asking.leave();
		talker = undefined;
		places.end();
		walker?.body.destroy();
		walker = undefined;
		shows.removeAll(true);
		puff.removeAll(true);
		kit.caption('');
		step = -1;
		if (round?.play === 'day') await meet(round);
		else if (round?.play === 'fill') {
			walker = dot(kit);
			walker.feel('happy');
			await wishFor(round, state.content);
			await places.begin(round);
			layout();
			if (round.event) kit.caption(round.event.text);
			await above.to('morning', dusk);
		} else if (round?.play === 'choose') {
			layout();
			await above.to('noon', dusk);
			await asking.stand(round);
		} else {
			walker = dot(kit);
			walker.feel('asleep');
			step = 99;
			layout();
			await above.to('night', dusk);
			kit.caption(m.time_online_end_young());
		}
	}

	/** Dot tells of her body. */
	async function meet(round: Day) {
		await kit.draw([
			...round.choices.map((choice) => thing(choice.thing)),
			thing(FEEL_THINGS[round.feels])
		]);
		await asking.stand({ who: 'dot', mood: 'calm', asks: round.asks });
		talker?.feel(round.feels);
		thinks(round.feels);
		layout();
		if (!round.asks) kit.caption(feels(round.feels));
		await above.to(round.time, dusk);
	}

	/** What the day needs, thought of in pictures. */
	async function wishFor({ needs }: Fill, content: Content) {
		const things = needs.flatMap((need) => content.needs[need]?.thing ?? []);
		await kit.draw(things.map(thing));
		const side = things.length > 2 ? 40 : 50;
		puff.add(kit.image('puff').setDisplaySize(160, 130));
		things.forEach((name, at) =>
			puff.add(
				kit
					.image(`thing-${name}`)
					.setPosition(4 + (at - (things.length - 1) / 2) * (side + 2), -12)
					.setDisplaySize(side, side)
			)
		);
	}

	function thinks(feel: Feel) {
		puff.removeAll(true);
		puff.add([
			// On a phone it stands at her other side.
			kit.image('puff').setFlipX(narrow()),
			kit.image(`thing-${FEEL_THINGS[feel]}`).setPosition(6, -12).setDisplaySize(66, 66)
		]);
	}

	/** She tries what was picked, and her body answers. */
	async function live(state: State, round: Day) {
		const choice = round.choices.find(({ id }) => id === state.picked[0]);
		if (!choice) return;
		const feel = feelOf(round, state.picked);
		await kit.draw([thing(FEEL_THINGS[feel])]);
		kit.sound('tap');
		kit.caption(m.time_online_does({ what: choice.text }));
		shows.removeAll(true);
		shows.add(kit.image(`thing-${choice.thing}`).setDisplaySize(96, 96));
		const { y } = shows;
		const { scale } = shows;
		if (!kit.calm) shows.setScale(scale * 0.3).setY(y + 20);
		await kit.move(shows, { scale, y }, 280, 'Back.easeOut');
		await kit.rest(360);
		talker?.feel(feel);
		thinks(feel);
		kit.caption(feels(feel));
		kit.sound(isGood(feel) ? 'safe' : 'found');
		if (feel === 'asleep') await above.to('night', dusk);
		await talker?.reacts?.(isGood(feel));
		await kit.rest(500);
	}

	/** She goes through the day that was made for her, place by place, to her nest. */
	async function goThrough(state: State, round: Fill) {
		const one = walker;
		if (!one) return;
		const day = dayOf(round, state.picked);
		puff.setVisible(false);
		for (const [at, stands] of day.entries()) {
			if (!stands) continue;
			kit.caption(m.time_online_goes_in({ at: stands.slot.at, card: stands.text }));
			step = at;
			await Promise.all([
				walkTo(one, at),
				above.to(TIMES[Math.floor((at * 4) / day.length)]!, dusk)
			]);
			one.feel(stands.meets.length > 0 ? 'happy' : 'calm');
			kit.sound('tap');
			const picture = places.all[at]?.picture;
			await Promise.all([one.hop(), picture ? pop(kit, picture) : undefined]);
		}
		step = day.length;
		await Promise.all([walkTo(one, day.length), above.to('night', dusk)]);
		const missing = round.needs.find((need) => !metIn(round, state.picked, need));
		const awake = wakesIn(round, state.picked);
		const right = state.outcome?.right ?? false;
		one.feel(right ? 'asleep' : missing ? WITHOUT[missing] : awake ? 'cross' : 'tired');
		kit.caption(
			right ? m.time_online_sleeps() : missing ? feels(WITHOUT[missing]) : m.time_online_not_yet()
		);
		kit.sound(right ? 'safe' : 'found');
		await one.reacts?.(right);
		await kit.rest(700);
	}

	async function walkTo(one: Dot, at: number) {
		const to = spotOf(at);
		scene.children.bringToTop(one.body);
		const scale = to.high / one.height;
		const from = one.body.x;
		for (const share of [0.5, 1]) {
			const x = from + (to.x - from) * share;
			await kit.move(one.body, { x: x - (x - from) * 0.2, y: to.y - 20 }, 170);
			await kit.move(one.body, { x, y: to.y, scaleX: scale, scaleY: scale }, 170);
		}
	}

	// Before the first round she looks out of her nest.
	walker = dot(kit);
	walker.feel('happy');
	step = 99;
	layout();
	return { show: (state) => show(state as State), layout };
}
