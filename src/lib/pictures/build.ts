/** How old somebody is, as their body shows it. */
export type Age = 'eyfs' | 'ks1' | 'lks2' | 'uks2' | 'grown' | 'old';

/** A body's measures in scene units, feet at y = 0 and up being negative. */
export interface Build {
	/** The head is drawn 90 wide and 96 high, times this. */
	readonly head: number;
	/** How much narrower the face is than a small child's. */
	readonly narrow: number;
	readonly neck: number;
	readonly torso: number;
	readonly legs: number;
	/** Half widths. */
	readonly shoulder: number;
	readonly hip: number;
	readonly arm: number;
	readonly leg: number;
}

/** A child grows from two and a half heads high to almost four; grown-ups stand over all of them. */
export const BUILDS: Record<Age, Build> = {
	eyfs: {
		head: 1.02,
		narrow: 1,
		neck: 4,
		torso: 74,
		legs: 60,
		shoulder: 31,
		hip: 28,
		arm: 17,
		leg: 23
	},
	ks1: {
		head: 1,
		narrow: 0.98,
		neck: 6,
		torso: 84,
		legs: 84,
		shoulder: 33,
		hip: 29,
		arm: 17.5,
		leg: 23
	},
	lks2: {
		head: 0.97,
		narrow: 0.96,
		neck: 8,
		torso: 95,
		legs: 110,
		shoulder: 36,
		hip: 30,
		arm: 18.5,
		leg: 24
	},
	uks2: {
		head: 0.94,
		narrow: 0.92,
		neck: 11,
		torso: 106,
		legs: 136,
		shoulder: 39,
		hip: 31,
		arm: 19.5,
		leg: 24.5
	},
	grown: {
		head: 0.94,
		narrow: 0.88,
		neck: 14,
		torso: 130,
		legs: 160,
		shoulder: 47,
		hip: 37,
		arm: 23,
		leg: 29
	},
	old: {
		head: 0.94,
		narrow: 0.9,
		neck: 11,
		torso: 126,
		legs: 144,
		shoulder: 45,
		hip: 38,
		arm: 23,
		leg: 29
	}
};

/** Heights that everything else hangs from. */
export function frame(build: Build) {
	const hip = -build.legs;
	const shoulder = hip - build.torso;
	const chin = shoulder - build.neck;
	const head = chin - 44 * build.head;
	return { hip, shoulder, chin, head, top: head - 52 * build.head };
}
export type Frame = ReturnType<typeof frame>;
