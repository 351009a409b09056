import type { KeyStage } from '../curriculum/year.ts';
import type { Offer } from './game.ts';

/** What a game's plain view is given: the same state and the same moves as its scene. */
export interface PlainProps {
	state: unknown;
	stage: KeyStage;
	offers: readonly Offer<unknown>[];
	/** False while feedback is shown: then the choices rest. */
	open: boolean;
	onmove: (move: unknown) => void;
}
