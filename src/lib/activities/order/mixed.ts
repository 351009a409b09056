import { dice, shuffle } from '../../games/shuffle.ts';
import type { Order } from './kind.ts';

/** The steps mixed up, the same for the same seed, and never in the right order to begin with. */
export function mixedUp(steps: Order['steps'], seed: number): Order['steps'] {
	const once = shuffle(steps, dice(seed));
	return once.every((step, i) => step === steps[i]) ? once.reverse() : once;
}
