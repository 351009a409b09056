import type { KeyStage } from '../../curriculum/year.ts';
import type { Offer } from '../game.ts';

/** What a game's plain view is given: the same state and the same moves as its scene. */
export interface PlainProps {
	state: unknown;
	stage: KeyStage;
	offers: readonly Offer<unknown>[];
	/** False while feedback is shown: then the choices rest. */
	open: boolean;
	onmove: (move: unknown) => void;
}

/** Parts of a round as choices that rest: while what was picked is spoken of, each keeps its place. */
export const atRest = (
	parts: readonly {
		readonly id: string;
		readonly text: string;
		readonly thing?: string | undefined;
	}[],
	picked: readonly string[]
): Offer<unknown>[] =>
	parts.map(({ id, text, thing }) => ({
		id,
		label: text,
		picture: thing,
		move: undefined,
		place: 'card',
		chosen: picked.includes(id)
	}));
