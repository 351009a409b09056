import { m } from '$lib/paraglide/messages.js';
import { nameOf } from '../../../pictures/name-of.ts';
import type { StageKit, StageScene } from '../../../stage/kit.ts';
import { portrait, thing } from '../../../stage/pictures.ts';
import { speaker } from '../../../stage/speaker.ts';
import { COLOURS } from '../../../ui/tokens.ts';
import { roundOf } from '../../rounds/go.ts';
import { metIn } from '../fill.ts';
import type { Fill, Hooks, Plan } from '../rounds.ts';
import type { State } from '../rules.ts';
import { named } from '../story.ts';
import { backdrop, BACKDROPS } from './backdrop.ts';
import { fit } from '../../../stage/fit.ts';
import { panel } from '../../../stage/panel.ts';
import { kite, KITE } from './kite.ts';
import { lookOf } from './looks.ts';
import { needs } from './needs.ts';
import { parts, PARTS } from './parts.ts';
import { slots } from './slots.ts';

/** A day on a line under its kite; a screen and what it is built of; a plan of switches; or a question. */
export async function older(kit: StageKit): Promise<StageScene> {
	const look = lookOf(kit.stage);
	await kit.draw([...BACKDROPS[look.land], ...KITE, ...PARTS]);
	const behind = backdrop(kit, look);
	const flying = kite(kit);
	const line = kit.scene.add.graphics();
	const places = slots(kit, { foot: 'peg', size: 19 });
	const wants = needs(kit);
	const screen = parts(kit, look);
	const beside = kit.scene.add.container(0, 0);
	const banner = kit.scene.add.graphics();
	const news = kit.text('', { size: 20, colour: COLOURS.ink });
	const sign = kit.scene.add.container(0, 0);
	const asking = speaker(kit);
	let shown: State | undefined;

	function layout() {
		const area = kit.area();
		const round = shown && roundOf(shown);
		behind.layout(!round);
		const slim = area.width < 720;
		line.clear();
		banner.clear();
		// Where there is hardly room the caption alone says what comes in between.
		const event = round?.play === 'fill' && area.height > 240 ? round.event : undefined;
		news.setText(event?.text ?? '');
		sign.setVisible(event !== undefined);
		if (round?.play === 'fill') layoutDay(round, slim);
		else if (round) flying.show(false);
		else layoutIdle();
		const width = Math.min(area.width - 28, round?.play === 'plan' ? 900 : 940);
		const side = round?.play === 'plan' && area.width > 900 ? 200 : 0;
		screen.layout({
			x: area.x + (area.width - width - side) / 2 + side,
			y: area.y + 14,
			width,
			height: Math.max(150, Math.min(area.height - 26, 420))
		});
		const tall = Math.min(area.height * 0.8, side - 10);
		beside
			.setVisible(side > 0)
			.setScale(tall / 240)
			.setPosition(
				area.x + (area.width - width - side) / 2 + side / 2 - 6,
				area.y + area.height - 14
			);
		asking.layout();
	}

	/** Before the first round, and after the last, a kite has the sky to itself. */
	function layoutIdle() {
		const area = kit.area();
		flying.show(look.land === 'downs');
		flying.layout(
			area.x + area.width * 0.62,
			area.y + area.height * 0.36,
			Math.min(150, area.height * 0.46),
			{ x: area.x + area.width * 0.42, y: area.y + area.height - 6 }
		);
	}

	function layoutDay(round: Fill, slim: boolean) {
		const area = kit.area();
		const event = sign.visible ? (slim ? 40 : 48) : 0;
		const top = area.y + 6;
		const chips = slim ? 38 : 46;
		const air = slim ? 0 : Math.min(130, area.width * 0.12);
		const wide = area.width - 20 - air;
		if (event > 0) {
			const across = Math.min(wide, 620);
			const left = area.x + 10 + (wide - across) / 2;
			panel(
				banner,
				{ x: left, y: top, width: across, height: event - 8 },
				{ fill: 0xfff3d6, edge: 0x8a5a00, round: 14 }
			);
			fit(news, across - 64, event - 12, 19);
			news.setPosition(left + across / 2 + 18, top + (event - 8) / 2);
			sign.setPosition(left + 28, top + (event - 8) / 2).setScale((event - 14) / 96);
		}
		wants.layout({ x: area.x + 10, y: top + event, width: wide, height: chips });
		const from = top + event + chips + (slim ? 6 : 22);
		places.layout({
			x: area.x + 10,
			y: from,
			width: wide,
			height: Math.min(area.y + area.height - from - 6, 230)
		});
		if (!slim && places.all[0]?.upright) {
			// The line on which the day is pegged: it is the kite's tail.
			line.lineStyle(3, 0x6a4c31, 0.8);
			line.lineBetween(area.x, from - 2, area.x + wide + 10 + air * 0.4, from - 2);
		}
		const foot = { x: area.x + area.width * 0.9, y: area.y + area.height + 4 };
		flying.show(look.land === 'downs' && !slim);
		flying.layout(
			area.x + area.width - air * 0.62,
			area.y + area.height * 0.42,
			Math.min(120, air),
			foot
		);
	}

	async function show(state: State) {
		const before = shown;
		shown = state;
		const round = roundOf(state);
		const fresh =
			before === undefined || before.at !== state.at || (before.outcome && !state.outcome);
		if (fresh) await begin(state);
		if (!round) return;
		if (round.play === 'fill') {
			const put = await places.choose(state.picked);
			if (put && !state.outcome)
				kit.caption(m.time_online_goes_in({ at: put.slot.at, card: put.text }));
		} else if (round.play === 'hooks' || round.play === 'plan') await screen.choose(state.picked);
		if (!state.outcome || before?.outcome) return;
		if (round.play === 'fill') await fly(state, round);
		else if (round.play === 'hooks') await takeApart(state, round);
		else if (round.play === 'plan') await tryOut(state, round);
		else await asking.react(state.outcome.right);
	}

	async function begin(state: State) {
		const round = roundOf(state);
		for (const one of [places, wants, screen]) one.end();
		asking.leave();
		beside.removeAll(true);
		sign.removeAll(true);
		kit.caption('');
		// What begins is drawn where it has room: that must be known before its pictures come.
		layout();
		if (round?.play === 'fill') {
			if (round.event) {
				await kit.draw([thing(round.event.thing)]);
				sign.add(kit.image(`thing-${round.event.thing}`));
				kit.caption(round.event.text);
			}
			await wants.begin(round.needs, state.content);
			await places.begin(round);
			flying.lit(0);
		} else if (round?.play === 'hooks') {
			await screen.begin(round.parts, round.app);
			kit.caption(m.time_online_screen({ app: round.app }));
		} else if (round?.play === 'plan') {
			const who = portrait(round.who, round.mood);
			await kit.draw([who]);
			beside.add(kit.image(who.key).setOrigin(0.5, 1));
			await screen.begin(round.parts.map((part) => ({ ...part, as: 'switch' })));
			kit.caption(m.time_online_switches({ name: nameOf(round.who) }));
		} else if (!round) {
			flying.lit(4);
			kit.caption(look.land === 'downs' ? m.time_online_end_lks2() : m.time_online_end_uks2());
		}
		layout();
		if (round?.play === 'choose') await asking.stand(round);
	}

	/** Each need is looked for in the day; then the kite rises, or comes down softly. */
	async function fly(state: State, round: Fill) {
		let met = 0;
		for (const need of round.needs) {
			const has = metIn(round, state.picked, need);
			const label = state.content.needs[need]?.label ?? '';
			kit.caption(
				has ? m.time_online_has({ need: label }) : m.time_online_has_not({ need: label })
			);
			if (has) flying.lit(Math.round((++met / round.needs.length) * 4));
			kit.sound(has ? 'tap' : 'found');
			await wants.tell(need, has);
			await kit.rest(320);
			if (!has) break;
		}
		const right = state.outcome?.right ?? false;
		kit.sound(right ? 'safe' : 'found');
		kit.caption(right ? m.time_online_flies() : m.time_online_dips());
		await (right ? flying.rise() : flying.dip());
		await kit.rest(500);
	}

	/** Hooks that were found are lifted out; the first that wasn't, or that was none, shows itself. */
	async function takeApart({ picked, outcome }: State, round: Hooks) {
		for (const { id, hook, text } of round.parts) {
			if (!hook || !picked.includes(id)) continue;
			kit.caption(m.time_online_hooked({ part: named(text) }));
			await screen.free(id);
			await kit.rest(240);
		}
		const missed = round.parts.find(({ id, hook }) => hook && !picked.includes(id));
		const blamed = round.parts.find(({ id, hook }) => !hook && picked.includes(id));
		const shows = missed ?? blamed;
		if (shows) {
			const part = named(shows.text);
			kit.caption(missed ? m.time_online_still({ part }) : m.time_online_blamed({ part }));
			await screen.pull(shows.id);
		} else if (outcome?.right) {
			kit.sound('safe');
			const useful = round.parts.find(({ hook }) => !hook);
			if (useful) kit.caption(m.time_online_useful({ part: named(useful.text) }));
		}
		await kit.rest(900);
	}

	async function tryOut({ picked, outcome }: State, round: Plan) {
		for (const { id, helps, text } of round.parts) {
			if (!picked.includes(id)) continue;
			const part = named(text);
			kit.caption(helps ? m.time_online_works({ part }) : m.time_online_idles({ part }));
			await (helps ? screen.nod(id) : screen.pull(id));
			await kit.rest(420);
			if (!helps) return;
		}
		if (!outcome?.right) return;
		kit.sound('safe');
		kit.caption(m.time_online_decides({ name: nameOf(round.who) }));
		const { y } = beside;
		await kit.move(beside, { y: y - 20 }, 160, 'Sine.easeOut');
		await kit.move(beside, { y }, 180, 'Sine.easeIn');
		await kit.rest(600);
	}

	layout();
	return { show: (state) => show(state as State), layout };
}
