import { m } from '$lib/paraglide/messages.js';
import type { StageKit, StageScene } from '../../../stage/kit.ts';
import { thing } from '../../../stage/pictures.ts';
import { speaker } from '../../../stage/speaker.ts';
import { roundOf } from '../../rounds/go.ts';
import { basketsOf, titleOf } from '../basket.ts';
import type { Basket, BasketRound } from '../rounds.ts';
import type { State } from '../rules.ts';
import { BASKET, basket } from './basket.ts';
import { clearing, CLEARING } from './clearing.ts';
import { own } from './own.ts';
import { squirrel, SQUIRREL } from './squirrel.ts';

const STALL = [
	own('stall-back', 520, 380),
	own('stall-front', 520, 380),
	own('awning', 560, 130),
	own('on-card', 200, 200),
	own('on-tablet', 240, 200),
	own('on-book', 260, 200),
	own('question-puff', 120, 120),
	own('cloud', 220, 110)
];

/** How wide each is on which a thing is shown, and where the thing is on it. */
const ON = {
	card: { width: 150, height: 150, y: -2 },
	tablet: { width: 186, height: 155, y: 8 },
	book: { width: 202, height: 155, y: 0 }
};

/** The counter's height, in the drawing of the stall. */
const COUNTER = 142;

/** A stall in a clearing: what stands on it goes into a basket; or somebody has a question. */
export async function stall(kit: StageKit): Promise<StageScene> {
	await kit.draw([...CLEARING, ...STALL, ...BASKET, ...SQUIRREL]);
	const land = clearing(kit);
	const { scene } = kit;
	const shade = kit.image('shade');
	const back = kit.image('stall-back').setOrigin(0.5, 1);
	const keeper = squirrel(kit);
	const front = kit.image('stall-front').setOrigin(0.5, 1);
	const awning = kit.image('awning').setPosition(0, -368);
	const booth = scene.add.container(0, 0, [shade, back, keeper.body, front, awning]);
	shade.setDisplaySize(600, 44);
	keeper.body.setPosition(-128, -COUNTER + 62).setScale(0.94);
	const baskets = {
		real: basket(kit, 'real'),
		pretend: basket(kit, 'pretend'),
		ask: basket(kit, 'ask')
	};
	const shows = scene.add.container(0, 0);
	const asking = speaker(kit);
	let shown: State | undefined;
	let unit = 1;
	/** Where what is shown stands on the counter. */
	let place = { x: 0, y: 0 };

	function layout() {
		land.layout();
		const area = kit.area();
		const round = shown && roundOf(shown);
		const playing = round?.play === 'basket' ? basketsOf(round) : undefined;
		const asked = round?.play === 'choose';
		const narrow = area.width < 720;
		const ground = area.y + area.height - 12;
		const middle = area.x + area.width / 2;
		// On a phone the baskets stand before the stall, elsewhere beside it.
		const low = narrow && playing ? 118 : 0;
		unit = narrow
			? Math.min(1, area.width / 570, (area.height - low) / 440)
			: Math.min(1.12, area.width / (playing?.length === 3 ? 1420 : 1220), area.height / 446);
		booth
			.setVisible(!asked || !narrow)
			.setPosition(asked ? area.x + area.width * 0.16 : middle, ground - low)
			.setScale(asked ? unit * 0.72 : unit);
		place = { x: middle + 92 * unit, y: ground - low - (COUNTER + 78) * unit };
		shows.setPosition(place.x, place.y).setScale(unit);
		const step = area.width / (playing?.length ?? 1);
		for (const id of Object.keys(baskets) as Basket[]) {
			const at = playing?.indexOf(id) ?? -1;
			const one = baskets[id];
			one.show(at >= 0);
			if (at < 0) continue;
			if (narrow) one.layout(area.x + step * (at + 0.5), ground, Math.min(0.62, step / 236));
			else {
				// Far enough out to be seen beside what is said back.
				const out = Math.max(470 * unit, Math.min(500, area.width / 2 - 130 * unit));
				const three = playing?.length === 3;
				const x = at === 0 ? -out : three ? [0, 400, 600][at]! * unit : out;
				one.layout(middle + x, ground, unit * (three ? 0.86 : 1));
			}
		}
		asking.layout();
	}

	async function show(state: State) {
		const before = shown;
		shown = state;
		const round = roundOf(state);
		const fresh =
			before === undefined || before.at !== state.at || (before.outcome && !state.outcome);
		if (round?.play !== 'basket') {
			shows.removeAll(true);
			for (const one of Object.values(baskets)) one.clear();
			if (fresh || round === undefined) {
				asking.leave();
				kit.caption('');
				layout();
				if (round?.play === 'choose') await asking.stand(round);
				else await keeper.cheer();
			}
			if (round?.play === 'choose' && state.outcome && !before?.outcome)
				await asking.react(state.outcome.right);
			return;
		}
		if (fresh) await begin(state, round);
		if (state.outcome && !before?.outcome) await act(state, round);
	}

	async function begin(state: State, round: BasketRound) {
		const names = state.content.baskets;
		await kit.draw(
			[round.card.thing, names?.real.thing, names?.pretend.thing, names?.ask?.thing].flatMap(
				(name) => (name === undefined ? [] : [thing(name)])
			)
		);
		asking.leave();
		for (const id of basketsOf(round)) baskets[id].reset(names?.[id]);
		const on = ON[round.card.on];
		shows.removeAll(true);
		shows.add([
			kit.image(`on-${round.card.on}`).setDisplaySize(on.width, on.height),
			kit.image(`thing-${round.card.thing}`).setDisplaySize(92, 92).setY(on.y)
		]);
		shows.setAlpha(1).setAngle(0);
		layout();
		kit.caption(m.fake_news_on_stall({ name: round.card.name }));
		if (kit.calm) return;
		shows.setScale(0.2 * unit);
		await Promise.all([kit.move(shows, { scale: unit }, 320, 'Back.easeOut'), keeper.hop()]);
	}

	/** It goes into the basket; what is pretend floats off, what is real stays. */
	async function act(state: State, round: BasketRound) {
		const outcome = state.outcome;
		const into = baskets[(outcome?.did ?? 'real') as Basket];
		if (!outcome || !into) return;
		const mouth = into.mouth();
		kit.sound('tap');
		await kit.move(shows, { x: mouth.x, y: mouth.y - 120 * unit, scale: unit * 0.8 }, 420);
		await kit.move(shows, { y: mouth.y, scale: unit * 0.55, alpha: 0 }, 260, 'Sine.easeIn');
		shows.removeAll(true);
		into.hold(round.card.thing);
		await into.bump();
		kit.sound(outcome.right ? 'safe' : 'found');
		if (round.is === 'pretend') {
			kit.caption(m.fake_news_floats({ name: titleOf(round) }));
			await into.float();
		} else if (round.is === 'real') {
			kit.caption(m.fake_news_stays({ name: titleOf(round) }));
			await into.settle();
		} else {
			kit.caption(m.fake_news_wonder({ name: titleOf(round) }));
			await into.wonder();
		}
		if (outcome.right) await keeper.cheer();
		await kit.rest(500);
	}

	layout();
	return { show: (state) => show(state as State), layout };
}
