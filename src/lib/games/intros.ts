import { m } from '$lib/paraglide/messages.js';
import type { KeyStage } from '../curriculum/year.ts';

/** What a game's first screen says. */
export interface Intro {
	readonly say: string;
	readonly promise: string;
}

/** By the game's name. In messages rather than in the rules, which know no language. */
export const INTROS: Record<string, (stage: KeyStage) => Intro> = {
	passwords: (stage) => ({
		say: {
			EYFS: m.passwords_intro_eyfs,
			KS1: m.passwords_intro_ks1,
			LKS2: m.passwords_intro_lks2,
			UKS2: m.passwords_intro_uks2
		}[stage](),
		promise:
			stage === 'EYFS' || stage === 'KS1' ? m.passwords_promise_young() : m.passwords_promise()
	})
};
