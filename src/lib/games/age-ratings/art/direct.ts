import type { Box, StageKit, StageScene } from '../../../stage/kit.ts';
import { speaker } from '../../../stage/speaker.ts';
import { roundOf } from '../../rounds/go.ts';
import type { Round } from '../rounds.ts';
import type { State } from '../rules.ts';

/** A round of one sort, acted out. */
export interface Acts<R extends Round = Round> {
	show(on: boolean): void;
	layout(area: Box, narrow: boolean): void;
	/** A round comes, or is tried again; what it gives back is how it comes in, once all is in its place. */
	begin(state: State, round: R): Promise<void | (() => Promise<void>)>;
	/** Something was picked. */
	follow?(state: State, round: R): Promise<void>;
	/** It was answered. */
	act(state: State, round: R): Promise<void>;
}

/** What is going on, for whatever stands round it. */
export type Going = Round['play'] | 'nothing';

/**
 * Calls up what acts each sort of round, and whoever stands beside a question.
 * @param backdrop lays out everything else
 */
export function direct(
	kit: StageKit,
	backdrop: (what: Going, area: Box, narrow: boolean) => void,
	acts: Partial<Record<Round['play'], Acts<never>>>
): StageScene {
	const asking = speaker(kit);
	let shown: State | undefined;
	const all = Object.entries(acts);
	const actOf = (round: Round | undefined) => (round && acts[round.play]) as Acts | undefined;

	function layout() {
		const area = kit.area();
		const narrow = area.width < 720;
		const round = shown && roundOf(shown);
		backdrop(round?.play ?? 'nothing', area, narrow);
		actOf(round)?.layout(area, narrow);
		asking.layout();
	}

	async function show(state: State) {
		const before = shown;
		shown = state;
		const round = roundOf(state);
		const act = actOf(round);
		const isFresh =
			before === undefined || before.at !== state.at || (before.outcome && !state.outcome);
		if (isFresh || !round) {
			asking.leave();
			kit.caption('');
			for (const [play, one] of all) one.show(play === round?.play);
			layout();
			if (round?.play === 'choose') await asking.stand(round);
			const enter = round && (await act?.begin(state, round));
			layout();
			if (enter) await enter();
		}
		if (!round) return;
		await act?.follow?.(state, round);
		if (!state.outcome || before?.outcome) return;
		if (act) await act.act(state, round);
		else await asking.react(state.outcome.right);
	}

	for (const [, one] of all) one.show(false);
	layout();
	return { show: (state) => show(state as State), layout };
}
