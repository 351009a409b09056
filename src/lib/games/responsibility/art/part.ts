import { speaker } from '../../../stage/speaker.ts';
import type { StageKit, StageScene } from '../../../stage/kit.ts';
import { roundOf } from '../../rounds/go.ts';
import type { Round } from '../rounds.ts';
import type { State } from '../rules.ts';

/** How one play is drawn and acted. */
export interface Part<One extends Round> {
	/** Sets a round out; nothing is picked yet. */
	begin(round: One, state: State): Promise<void>;
	/** Brings what stands there to what is picked. */
	follow(round: One, state: State): Promise<void>;
	/** How it came out. */
	act(round: One, state: State): Promise<void>;
	layout(): void;
	end(): void;
}

/** What stands round the plays, and what is seen before the first round and after the last. */
export interface Land {
	layout(play: Round['play'] | undefined): void;
	/** @param over whether the go is over */
	cover(over: boolean): Promise<void>;
	uncover(): void;
}

export type Parts = { readonly [play in Round['play']]?: Part<Extract<Round, { play: play }>> };

/** A scene of several plays, one at a time; or somebody has a question. */
export async function scenery(kit: StageKit, land: Land, parts: Parts): Promise<StageScene> {
	const asking = speaker(kit);
	let shown: State | undefined;

	const partOf = (round: Round | undefined) =>
		round && (parts as Readonly<Record<string, Part<Round>>>)[round.play];

	function layout() {
		const round = shown && roundOf(shown);
		land.layout(round?.play);
		partOf(round)?.layout();
		asking.layout();
	}

	async function begin(round: Round | undefined, state: State) {
		kit.caption('');
		asking.leave();
		land.uncover();
		for (const part of Object.values(parts)) part.end();
		land.layout(round?.play);
		await partOf(round)?.begin(round!, state);
		if (round === undefined) await land.cover(true);
		layout();
		if (round?.play === 'choose') await asking.stand(round);
	}

	async function show(state: State) {
		const before = shown;
		shown = state;
		const round = roundOf(state);
		const fresh = !before || before.at !== state.at || (before.outcome && !state.outcome);
		if (fresh) await begin(round, state);
		if (!round || state.picked.length + (before?.picked.length ?? 0) === 0) return;
		await partOf(round)?.follow(round, state);
		if (!state.outcome || before?.outcome) return;
		if (round.play === 'choose') await asking.react(state.outcome.right);
		else await partOf(round)?.act(round, state);
	}

	land.layout(undefined);
	await land.cover(false);
	layout();
	return { show: (state) => show(state as State), layout };
}
