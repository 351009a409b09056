import { m } from '$lib/paraglide/messages.js';
import type { StageKit, StageScene } from '../../../stage/kit.ts';
import { thing } from '../../../stage/pictures.ts';
import { speaker } from '../../../stage/speaker.ts';
import { roundOf } from '../../rounds/go.ts';
import { acted, feelsNow, friendName } from '../after.ts';
import type { Beside, Does, Feel, Feels } from '../rounds.ts';
import type { State } from '../rules.ts';
import { done } from '../stand.ts';
import { badger, cub, CUBS } from './cub.ts';
import { land, LAND } from './land.ts';
import { own } from './own.ts';

const PROPS = [
	own('stump', 200, 110),
	own('tablet', 220, 170),
	own('log', 420, 90),
	own('ball', 90, 90),
	own('says', 120, 110),
	own('haha', 120, 100),
	own('heart', 60, 60),
	own('rain', 220, 190),
	own('jay', 130, 140)
];

/** Where you stand: at home in the meadow, near the friend, beside them, at the den, under the jays, or gone. */
type Spot = 'home' | 'near' | 'beside' | 'den' | 'jays' | 'gone';

/** A clearing in which somebody was hurt, and what you do is acted out. */
export async function clearing(kit: StageKit): Promise<StageScene> {
	await kit.draw([...LAND, ...CUBS, ...PROPS]);
	const ground = land(kit);
	const { scene } = kit;
	const jays = [0, 1, 2].map(() => kit.image('jay').setOrigin(0.5, 1));
	const helper = badger(kit);
	const log = kit.image('log').setOrigin(0.5, 1);
	const stump = kit.image('stump').setOrigin(0.5, 1);
	const about = scene.add.container(0, 0);
	const copies = [-1, 0, 1].map(() => kit.image('tablet').setVisible(false));
	const friend = cub(kit, 'rabbit');
	const you = cub(kit, 'you');
	const ball = kit.image('ball').setVisible(false);
	const says = kit.image('says').setVisible(false);
	const hearts = [0, 1, 2].map(() => kit.image('heart').setVisible(false));
	const laughs = [0, 1, 2].map(() => kit.image('haha').setVisible(false));
	const rain = kit.image('rain').setVisible(false);
	const asking = speaker(kit);
	let shown: State | undefined;
	let spot: Spot = 'home';
	let helping = false;
	let third = false;
	let isTablet = true;
	let performed = 0;
	let at = {
		narrow: false,
		floor: 0,
		tall: 1,
		friend: 0,
		unit: 1,
		branch: { x: 0, y: 0 },
		door: 0
	};

	const playing = () => {
		const round = shown && roundOf(shown);
		return round?.play === 'beside' || round?.play === 'feel' ? round : undefined;
	};
	const xOf = (where: Spot) =>
		({
			home: at.friend - at.tall * (at.narrow ? 1.42 : 1.7),
			near: at.friend - at.tall * (at.narrow ? 0.98 : 1.12),
			beside: at.friend - at.tall * 0.82,
			den: at.door,
			jays: at.branch.x - at.tall * 0.2,
			gone: -at.tall
		})[where];
	const helperX = () => at.friend - at.tall * (at.narrow ? 1.46 : spot === 'beside' ? 1.72 : 1.95);

	function layout() {
		const { x, y, unit, door } = ground.layout();
		const area = kit.area();
		const narrow = area.width < 720;
		const tall = Math.min(area.height * 0.76, 260, narrow ? area.width * 0.32 : 260);
		const middle = area.x + area.width * (narrow ? 0.6 : 0.53);
		at = {
			narrow,
			floor: area.y + area.height - 16,
			tall,
			friend: middle,
			unit,
			branch: { x, y },
			door
		};
		const on = playing() !== undefined;
		const asked = shown && roundOf(shown)?.play === 'choose';
		const size = tall / 240;
		friend.body.setVisible(on || !asked).setPosition(at.friend, at.floor - 12 * size);
		friend.body.setScale(size);
		you.body
			.setVisible(on || !asked)
			.setPosition(xOf(spot), at.floor)
			.setScale(size);
		helper.body
			.setVisible((on && helping) || (!on && !asked))
			.setPosition(on ? helperX() : xOf('home') - tall * (narrow ? 0.3 : 0.9), at.floor - 8 * size)
			.setScale(size * 0.86);
		log
			.setVisible(on)
			.setPosition(at.friend - tall * 0.36, at.floor + 6 * size)
			.setDisplaySize(tall * 1.9, tall * 0.36);
		stump
			.setVisible(on && isTablet)
			.setPosition(at.friend + tall * (narrow ? 0.88 : 1), at.floor)
			.setDisplaySize(170 * size, 94 * size);
		about
			.setVisible(on)
			.setPosition(stump.x, at.floor - (isTablet ? 138 : 42) * size)
			.setScale(size * 0.86);
		jays.forEach((jay, i) => {
			const high = 92 * unit * (i === 1 ? 0.86 : 1);
			jay
				.setVisible(i < 2 || third)
				.setPosition(x + ([-6, 74, -70][i] ?? 0) * unit, y + 5 * unit)
				.setDisplaySize(high * 0.93, high);
		});
		ball.setDisplaySize(64 * size, 64 * size);
		says.setDisplaySize(100 * size, 92 * size);
		for (const one of hearts) one.setDisplaySize(40 * size, 40 * size);
		for (const one of laughs) one.setDisplaySize(96 * unit, 80 * unit);
		rain
			.setPosition(at.friend, Math.max(area.y + tall * 0.2, at.floor - tall * 1.24))
			.setDisplaySize(tall * 0.8, tall * 0.69);
		asking.layout();
	}

	async function show(state: State) {
		const before = shown;
		shown = state;
		const round = roundOf(state);
		const fresh =
			before === undefined || before.at !== state.at || (before.outcome && !state.outcome);
		if (round?.play !== 'beside' && round?.play !== 'feel') {
			if (fresh || round === undefined) {
				await reset();
				kit.caption('');
				if (round?.play === 'choose') await asking.stand(round);
				else for (const one of [friend, you]) one.feel('happy');
			}
			if (round?.play === 'choose' && state.outcome && !before?.outcome)
				await asking.react(state.outcome.right);
			return;
		}
		if (fresh) await begin(round);
		if (round.play === 'feel') {
			if (state.outcome && !before?.outcome) await felt(round, state);
			return;
		}
		const did = done(round, state.picked);
		for (; performed < did.length; performed++) {
			const does = did[performed]?.does;
			if (does) await perform(round, does, state.picked.slice(0, performed + 1));
		}
		if (state.outcome && !before?.outcome) await close(round, state.outcome.right);
	}

	async function reset() {
		asking.leave();
		spot = 'home';
		helping = false;
		third = false;
		performed = 0;
		for (const one of [ball, says, rain, ...hearts, ...laughs, ...copies]) one.setVisible(false);
		friend.body.setAngle(0);
		for (const jay of jays) jay.setAngle(0).setAlpha(1);
		layout();
	}

	async function begin(round: Beside | Feel) {
		await kit.draw([thing(round.about.thing)]);
		isTablet = round.about.on === 'tablet';
		about.removeAll(true);
		if (isTablet) about.add(kit.image('tablet'));
		about.add(kit.image(`thing-${round.about.thing}`).setDisplaySize(90, 90));
		await reset();
		friend.become(round.friend);
		friend.feel(round.play === 'beside' ? round.feels : 'lonely');
		you.feel('calm');
		kit.caption(m.bullying_about({ friend: friendName(round.friend) }));
		for (const jay of jays.slice(0, 2)) void nod(jay);
		await friend.hop(8);
	}

	async function nod(jay: (typeof jays)[number]) {
		await kit.move(jay, { angle: -9 }, 160);
		await kit.move(jay, { angle: 4 }, 160);
		await kit.move(jay, { angle: 0 }, 140);
	}

	async function felt(round: Feel, state: State) {
		const face = state.picked[0] as Feels;
		await go('near');
		friend.feel(face);
		kit.caption(m.bullying_shows({ friend: friendName(round.friend) }));
		kit.sound(state.outcome?.right ? 'safe' : 'found');
		if (state.outcome?.right) {
			you.feel('calm');
			await loving();
		} else {
			await friend.hop(6);
		}
		await kit.rest(300);
	}

	async function go(to: Spot) {
		spot = to;
		await you.walk(xOf(to));
	}

	async function loving() {
		await Promise.all(
			hearts.map(async (one, i) => {
				one
					.setVisible(true)
					.setAlpha(1)
					.setPosition(at.friend + (i - 1) * at.tall * 0.34, at.floor - at.tall * 0.86);
				await kit.move(one, { y: one.y - at.tall * (0.1 + (i % 2) * 0.12) }, 620, 'Sine.easeOut');
			})
		);
	}

	async function laughing(how: number) {
		kit.sound('found');
		const points = [
			{ x: at.branch.x - 30 * at.unit, y: at.branch.y - 120 * at.unit },
			{ x: at.branch.x + 70 * at.unit, y: at.branch.y - 100 * at.unit },
			{ x: you.body.x + at.tall * 0.2, y: at.floor - at.tall * 1.06 }
		];
		laughs.slice(0, how).forEach((one, i) => {
			const { x, y } = points[i] ?? { x: 0, y: 0 };
			one.setVisible(true).setPosition(x, Math.max(kit.area().y + 40 * at.unit, y));
		});
		await Promise.all(jays.map((jay) => nod(jay)));
	}

	async function perform(round: Beside, does: Does, picked: readonly string[]) {
		kit.caption(acted(does, round.friend));
		kit.sound('tap');
		const after = feelsNow(round, picked);
		await ACTS[does]();
		friend.feel(after);
		if (after === 'happy' || after === 'calm') await friend.hop(after === 'happy' ? 26 : 12);
		layout();
	}

	async function fetchBadger() {
		const back = spot;
		says.setVisible(false);
		await go('den');
		helping = true;
		helper.body.setVisible(true).setX(at.door);
		spot = back;
		await Promise.all([you.walk(xOf(back)), helper.walk(helperX())]);
	}

	async function alone() {
		rain.setVisible(true).setAlpha(0);
		await Promise.all([
			kit.move(rain, { alpha: 1 }, 400),
			kit.move(friend.body, { angle: 4 }, 300)
		]);
	}

	async function passOn() {
		kit.sound('whirr');
		await Promise.all(
			copies.map((one, i) => {
				one.setVisible(true).setPosition(about.x, about.y);
				one.setDisplaySize(at.tall * 0.42, at.tall * 0.32);
				const x = about.x + (i - 1) * at.tall * 0.5;
				return kit.move(one, { x, y: about.y - at.tall * (i === 1 ? 0.72 : 0.5) }, 520);
			})
		);
		await laughing(2);
	}

	async function comeNear() {
		if (spot === 'home') await go('near');
	}

	async function kind() {
		await comeNear();
		says.setVisible(true).setPosition(you.body.x + at.tall * 0.3, at.floor - at.tall * 0.98);
		await kit.rest(700);
	}

	/** Under the jays, who laugh. */
	async function toJays(feels: Feels) {
		await go('jays');
		you.feel(feels);
		layout();
		await laughing(2);
		await alone();
	}

	const ACTS: Record<Does, () => Promise<void>> = {
		sit: () => go('beside'),
		words: kind,
		'put-right': kind,
		async play() {
			await comeNear();
			ball.setVisible(true).setPosition(you.body.x + at.tall * 0.3, at.floor - 4);
			await kit.move(ball, { x: at.friend + at.tall * 0.42, angle: 360 }, 520);
			await kit.move(ball, { x: at.friend - at.tall * 0.4, angle: 40 }, 520);
		},
		tell: fetchBadger,
		face: () => toJays('worried'),
		hunt: () => toJays('worried'),
		hit() {
			third = true;
			return toJays('cross');
		},
		async laugh() {
			you.feel('happy');
			await laughing(3);
			await alone();
		},
		async leave() {
			await go('gone');
			await alone();
		},
		async send() {
			await passOn();
			await alone();
		},
		async hush() {
			await go('near');
			you.feel('worried');
			await alone();
		}
	};

	/** All is well, and the jays have stopped; or it went astray, and they are looked at once more. */
	async function close(round: Beside, right: boolean) {
		kit.sound(right ? 'safe' : 'found');
		if (!right) return void (await kit.rest(700));
		kit.caption(m.bullying_better({ friend: friendName(round.friend) }));
		you.feel('happy');
		friend.feel('happy');
		says.setVisible(false);
		for (const jay of jays) void kit.move(jay, { angle: 14, alpha: 0.75 }, 300);
		await loving();
		await kit.rest(500);
	}

	layout();
	return { show: (state) => show(state as State), layout };
}
