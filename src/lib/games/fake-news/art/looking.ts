import { m } from '$lib/paraglide/messages.js';
import type { Box, StageKit, StageScene } from '../../../stage/kit.ts';
import { thing } from '../../../stage/pictures.ts';
import { speaker } from '../../../stage/speaker.ts';
import { roundOf } from '../../rounds/go.ts';
import { foundIn, lookName, verdictNamed } from '../look.ts';
import type { Outcome } from '../outcome.ts';
import type { LookRound } from '../rounds.ts';
import type { State } from '../rules.ts';
import { board, type BoardLook } from './board.ts';
import { ICONS } from '../icons.ts';

/** The story that came in, as this age meets it. */
export interface Piece {
	/** Another story, unseen until it comes. */
	set(round: LookRound): Promise<void>;
	come(): Promise<void>;
	show(on: boolean): void;
	layout(box: Box, narrow: boolean): void;
	/** What was decided, pressed on it. */
	stamp(thing: string): Promise<void>;
}

/** What becomes of it. */
export interface Ending {
	show(on: boolean): void;
	/** `beside` is its own place, where there is room for one; `over` is where it may tell of what followed. */
	layout(beside: Box | undefined, over: Box): void;
	act(outcome: Outcome): Promise<void>;
	reset(): void;
}

export interface Parts {
	readonly look: BoardLook;
	/** How much of the width the story, and what stands at the other side, take. */
	readonly piece: { readonly share: number; readonly most: number };
	readonly beside: number;
	/** Everything that stands round it, by what is going on: a story, somebody's question, or nothing yet. */
	backdrop(what: 'story' | 'question' | 'nothing', over: Box): void;
	readonly story: Piece;
	readonly ending: Ending;
}

/** A scene in which a story lies there, is looked into, and is decided; or somebody has a question. */
export function looking(kit: StageKit, { look, piece, beside, ...parts }: Parts): StageScene {
	const { story, ending } = parts;
	const clues = board(kit, look);
	const asking = speaker(kit);
	let shown: State | undefined;

	const laidOut = () => {
		const round = shown && roundOf(shown);
		return round?.play === 'desk' || round?.play === 'newsroom' ? round : undefined;
	};

	function layout() {
		const area = kit.area();
		const narrow = area.width < 720;
		const laid = laidOut() !== undefined;
		const gap = narrow ? 10 : 22;
		const top = area.y + 8;
		const high = area.height - 16;
		const wide = Math.min(area.width - 2 * gap, 1240);
		const left = area.x + (area.width - wide) / 2;
		const ownWidth = narrow ? wide : Math.min(piece.most, wide * piece.share);
		const ownHeight = narrow ? Math.min(130, high * 0.34) : high;
		const sideWidth = narrow || area.width < 900 ? 0 : beside * Math.min(1, wide / 1240);
		const over = narrow
			? { x: left, y: top + ownHeight + gap, width: wide, height: high - ownHeight - gap }
			: {
					x: left + ownWidth + gap,
					y: top,
					width: wide - ownWidth - gap - (sideWidth > 0 ? sideWidth + gap : 0),
					height: high
				};
		parts.backdrop(laid ? 'story' : shown && roundOf(shown) ? 'question' : 'nothing', over);
		story.show(laid);
		story.layout({ x: left, y: top, width: ownWidth, height: ownHeight }, narrow);
		clues.show(laid);
		clues.layout(over);
		ending.show(laid);
		ending.layout(
			sideWidth > 0
				? { x: left + wide - sideWidth, y: top, width: sideWidth, height: high }
				: undefined,
			// On a phone what is said back covers all but the top.
			narrow ? { x: left, y: top, width: wide, height: Math.min(high * 0.62, 112) } : over
		);
		asking.layout();
	}

	async function show(state: State) {
		const before = shown;
		shown = state;
		const round = roundOf(state);
		const fresh =
			before === undefined || before.at !== state.at || (before.outcome && !state.outcome);
		if (round?.play !== 'desk' && round?.play !== 'newsroom') {
			if (fresh || round === undefined) {
				await clues.set([]);
				ending.reset();
				asking.leave();
				kit.caption('');
				layout();
				if (round?.play === 'choose') await asking.stand(round);
			}
			if (round?.play === 'choose' && state.outcome && !before?.outcome)
				await asking.react(state.outcome.right);
			return;
		}
		if (fresh) await begin(state, round);
		for (const { id, says } of foundIn(round, state.picked)) {
			if (clues.isOpen(id)) continue;
			kit.caption(m.fake_news_found({ what: lookName(state.content, id), says }));
			await clues.open(id, says);
		}
		if (state.outcome && !before?.outcome) await act(state, state.outcome);
	}

	async function begin(state: State, round: LookRound) {
		asking.leave();
		ending.reset();
		await clues.set(
			round.clues.map(({ id }) => ({ id, label: lookName(state.content, id), icon: ICONS[id] }))
		);
		await story.set(round);
		const headline = round.play === 'desk' ? round.slip.headline : round.post.headline;
		kit.caption(m.fake_news_comes_in({ headline }));
		layout();
		await story.come();
	}

	async function act(state: State, outcome: Outcome) {
		const verdict = verdictNamed(state.content, outcome.did ?? '');
		if (!verdict) return;
		const pictures = [verdict.thing, ...(outcome.then ? [outcome.then.thing] : [])];
		await kit.draw(pictures.map(thing));
		kit.sound('tap');
		kit.caption(m.fake_news_decided({ what: verdict.label }));
		await story.stamp(verdict.thing);
		if (outcome.then) await clues.fade(0);
		await ending.act(outcome);
		kit.sound(outcome.right ? 'safe' : 'found');
		await kit.rest(outcome.then ? 1600 : 700);
	}

	layout();
	return { show: (state) => show(state as State), layout };
}
