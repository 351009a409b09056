import type { Begins } from './begins.ts';
import type { AnyGame } from './game.ts';

/** A moment of a go: how it stood after a move, and which that was. */
export interface Moment {
	readonly state: unknown;
	/** What was tapped to come to it, as the child saw it; empty where it has no words of its own. */
	readonly tapped: string;
	readonly round: number;
}

/** A go, move by move, as it can be watched: each moment that changed something, the beginning first. */
export function momentsOf(
	rules: AnyGame,
	content: unknown,
	begins: Begins,
	moves: readonly unknown[]
): Moment[] {
	const moments: Moment[] = [{ state: rules.start(content, begins), tapped: '', round: 1 }];
	for (const [at, move] of moves.entries()) {
		const before = moments.at(-1)?.state;
		const state = rules.replay(content, begins, moves.slice(0, at + 1));
		if (JSON.stringify(state) === JSON.stringify(before)) continue;
		const offer = rules
			.offers(before)
			.find((one) => JSON.stringify(one.move) === JSON.stringify(move));
		moments.push({ state, tapped: offer?.label ?? '', round: rules.standing(state).round });
	}
	return moments;
}

/** Each round of a go: whether its first try was right, and its first moment. */
export function roundsOf(
	rules: AnyGame,
	moments: readonly Moment[]
): { readonly n: number; readonly first: number; readonly right: boolean | undefined }[] {
	const rounds = new Map<number, { first: number; right: boolean | undefined }>();
	moments.forEach(({ state, round }, at) => {
		if (rules.finished(state)) return;
		const known = rounds.get(round) ?? { first: at, right: undefined };
		known.right ??= rules.feedback(state)?.right;
		rounds.set(round, known);
	});
	return [...rounds].map(([n, round]) => ({ n, ...round }));
}
