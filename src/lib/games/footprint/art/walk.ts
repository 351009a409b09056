import { m } from '$lib/paraglide/messages.js';
import type { StageKit, StageScene } from '../../../stage/kit.ts';
import { speaker } from '../../../stage/speaker.ts';
import { roundOf } from '../../rounds/go.ts';
import { printsLeft, type Left, type State } from '../rules.ts';
import type { Follow, Print, TakeDown } from '../rounds.ts';
import { sorting, wayOf } from '../take-down.ts';
import { CARDS } from './cards.ts';
import { clues, CLUES } from './clues.ts';
import { followerOf } from './follower.ts';
import { leaves } from './leaves.ts';
import { land, LANDS } from './land.ts';
import { lookOf } from './looks.ts';
import { post } from './post.ts';
import { track, trackArt } from './track.ts';
import { ways, WAY_ART } from './ways.ts';

/** A day's walk: what happens stands above the path, and what it leaves stays on it. */
export async function walk(kit: StageKit): Promise<StageScene> {
	const look = lookOf(kit.stage);
	await kit.draw([...LANDS[look.land], ...trackArt(look), ...CARDS, ...CLUES, ...WAY_ART]);
	const behind = land(kit, look);
	const path = track(kit, look);
	const message = post(kit, look);
	const trail = clues(kit, look);
	const sorts = ways(kit, look);
	/** The path takes the lowest part of what is free; people stand behind it. */
	const band = () => Math.max(44, Math.min(92, kit.area().height * 0.23));
	const asking = speaker({
		...kit,
		area: () => ({ ...kit.area(), height: kit.area().height - band() * 0.82 })
	});
	/** Prints of each round so far: those of the try that was seen last. */
	const lefts: Left[][] = [];
	let shown: State | undefined;

	function layout() {
		const area = kit.area();
		const top = area.y + area.height - band() - 4;
		const of = shown?.of ?? 1;
		behind.layout(top, Math.min((shown?.at ?? 0) / Math.max(of - 1, 1), 1));
		path.layout(top, band());
		const room = { x: area.x, y: area.y + 12, width: area.width, height: top - area.y - 22 };
		message.layout(room);
		trail.layout(room);
		sorts.layout(room, { y: top, height: band() });
		asking.layout();
	}

	async function show(state: State) {
		const before = shown;
		shown = state;
		const round = roundOf(state);
		const fresh =
			before === undefined || before.at !== state.at || (before.outcome && !state.outcome);
		if (fresh) await begin(state);
		if (!round) return;
		const judged = state.outcome !== undefined && !before?.outcome;
		if (round.play === 'print') await message.choose(state.picked);
		else if (round.play === 'follow') await trail.choose(state.picked);
		else if (round.play === 'take-down') {
			await sorts.sort(state.picked);
			const print = sorting(round, state.picked)?.text;
			kit.caption(print ? m.footprint_sort_now({ print }) : '');
		}
		if (!judged) return;
		if (round.play === 'choose') await choose(state);
		else if (round.play === 'print') await leave(state, round);
		else if (round.play === 'follow') await find(state, round);
		else await takeDown(state, round);
	}

	/** Clears the last round away and sets up the next, or the end: the day's prints, all in sight. */
	async function begin(state: State) {
		const round = roundOf(state);
		for (let at = 0; at < state.answers.length; at++) {
			const asked = state.rounds[at];
			lefts[at] ??= asked ? printsLeft(asked, state.answers[at]?.picked ?? []) : [];
		}
		for (const play of [message, trail, sorts]) play.end();
		asking.leave();
		kit.caption('');
		path.clear(round?.play === 'take-down');
		path.set(lefts.slice(0, state.at));
		if (round?.play === 'print') await message.begin(round);
		else if (round?.play === 'follow') {
			await trail.begin(round);
			kit.caption(m.footprint_follower({ who: followerOf(round) }));
		} else if (round?.play === 'take-down') await sorts.begin(round, state.content);
		layout();
		await path.walk(state.at);
		if (round?.play === 'choose') await asking.stand(round);
		if (!round) kit.caption(m.footprint_end());
	}

	async function choose(state: State) {
		const round = roundOf(state);
		if (!round) return;
		const left = printsLeft(round, state.picked);
		lefts[state.at] = left;
		path.set(lefts.slice(0, state.at + 1), true);
		kit.caption(leaves(left[0]?.depth ?? 'none'));
		for (const [nth, one] of left.entries()) await path.press(one, nth, left.length);
		await asking.react(state.outcome?.right ?? false);
	}

	/** Each part is pressed into the path; what should have been kept is copied and goes on. */
	async function leave(state: State, round: Print) {
		const left = printsLeft(round, state.picked);
		const ids = round.parts.map(({ id }) => id).filter((id) => state.picked.includes(id));
		lefts[state.at] = left;
		path.set(lefts.slice(0, state.at + 1), true);
		for (const [nth, one] of left.entries()) {
			const part = one.text;
			kit.caption(
				one.depth === 'copied'
					? m.footprint_part_copied({ part })
					: m.footprint_part_light({ part })
			);
			await message.drop(ids[nth] ?? '', path.spot(nth, left.length));
			await path.press(one, nth, left.length);
			await kit.rest(260);
		}
		kit.sound(state.outcome?.right ? 'safe' : 'found');
		await kit.rest(500);
	}

	async function find(state: State, round: Follow) {
		const who = followerOf(round);
		await trail.walk((print) => kit.caption(m.footprint_follows({ who, print })));
		if (state.outcome?.right) {
			await trail.arrive();
			kit.sound('safe');
			kit.caption(m.footprint_found({ who, what: round.finds.text }));
		} else {
			kit.caption(m.footprint_lost({ who }));
			kit.sound('found');
			await trail.turnBack();
		}
		await kit.rest(900);
	}

	async function takeDown(state: State, round: TakeDown) {
		for (const one of round.prints) {
			const way = wayOf(one, state.picked);
			const fits = way === one.goes || way === one.also;
			const off = fits && one.goes !== 'stays';
			const print = one.text;
			if (!fits) {
				kit.caption(m.footprint_still_there({ print }));
				await sorts.judge(one.id, 'stays');
				await kit.rest(700);
				return;
			}
			kit.caption(off ? m.footprint_comes_off({ print }) : m.footprint_may_stay({ print }));
			await sorts.judge(one.id, off ? 'off' : 'stays');
			await kit.rest(500);
		}
	}

	layout();
	return { show: (state) => show(state as State), layout };
}
