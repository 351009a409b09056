/** Numbers from 0 up to 1 that are the same for the same seed (mulberry32, public domain). */
export function dice(seed: number): () => number {
	let at = seed >>> 0;
	return () => {
		at = (at + 0x6d2b79f5) >>> 0;
		let n = Math.imul(at ^ (at >>> 15), at | 1);
		n ^= n + Math.imul(n ^ (n >>> 7), n | 61);
		return ((n ^ (n >>> 14)) >>> 0) / 4294967296;
	};
}

/** A shuffled copy; `roll` gives numbers from 0 up to 1. */
export function shuffle<T>(all: readonly T[], roll: () => number): T[] {
	const left = [...all];
	const out: T[] = [];
	while (left.length > 0) out.push(...left.splice(Math.floor(roll() * left.length), 1));
	return out;
}
