/** The same dice for the same seed, from 0 up to 1. */
export function diceOf(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t ^= t + Math.imul(t ^ (t >>> 7), 61 | t);
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** A seed of its own for each run, or the one that is to be run again. */
export const aSeed = (): number => Number(process.env['WAYMARK_SEED'] ?? Date.now() % 1_000_000);
