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
	}),
	footprint: (stage) => ({
		say: {
			EYFS: m.footprint_intro_eyfs,
			KS1: m.footprint_intro_ks1,
			LKS2: m.footprint_intro_lks2,
			UKS2: m.footprint_intro_uks2
		}[stage](),
		promise:
			stage === 'EYFS' || stage === 'KS1' ? m.footprint_promise_young() : m.footprint_promise()
	}),
	'fake-news': (stage) => ({
		say: {
			EYFS: m.fake_news_intro_eyfs,
			KS1: m.fake_news_intro_ks1,
			LKS2: m.fake_news_intro_lks2,
			UKS2: m.fake_news_intro_uks2
		}[stage](),
		promise:
			stage === 'EYFS' || stage === 'KS1' ? m.fake_news_promise_young() : m.fake_news_promise()
	}),
	bullying: (stage) => ({
		say: {
			EYFS: m.bullying_intro_eyfs,
			KS1: m.bullying_intro_ks1,
			LKS2: m.bullying_intro_lks2,
			UKS2: m.bullying_intro_uks2
		}[stage](),
		promise: stage === 'EYFS' || stage === 'KS1' ? m.bullying_promise_young() : m.bullying_promise()
	}),
	'age-ratings': (stage) => ({
		say: {
			EYFS: m.age_ratings_intro_eyfs,
			KS1: m.age_ratings_intro_ks1,
			LKS2: m.age_ratings_intro_lks2,
			UKS2: m.age_ratings_intro_uks2
		}[stage](),
		promise:
			stage === 'EYFS' || stage === 'KS1' ? m.age_ratings_promise_young() : m.age_ratings_promise()
	}),
	'time-online': (stage) => ({
		say: {
			EYFS: m.time_online_intro_eyfs,
			KS1: m.time_online_intro_ks1,
			LKS2: m.time_online_intro_lks2,
			UKS2: m.time_online_intro_uks2
		}[stage](),
		promise:
			stage === 'EYFS' || stage === 'KS1' ? m.time_online_promise_young() : m.time_online_promise()
	}),
	responsibility: (stage) => ({
		say: {
			EYFS: m.responsibility_intro_eyfs,
			KS1: m.responsibility_intro_ks1,
			LKS2: m.responsibility_intro_lks2,
			UKS2: m.responsibility_intro_uks2
		}[stage](),
		promise:
			stage === 'EYFS' || stage === 'KS1'
				? m.responsibility_promise_young()
				: m.responsibility_promise()
	})
};
