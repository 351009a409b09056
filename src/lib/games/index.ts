import type { Component } from 'svelte';
import type { Strand } from '../curriculum/strand.ts';
import type { KeyStage } from '../curriculum/year.ts';
import type { SceneMaker } from '../stage/kit.ts';
import type { PlainProps } from './plain/plain.ts';
import type { AnyGame } from './game.ts';

/** A game; its rules and its two faces load when they are first needed. */
export interface GameEntry {
	readonly titles: Readonly<Record<KeyStage, string>>;
	/** The picture beside its name: a thing. */
	readonly thing: string;
	/** What it is about: it isn't for a pupil for whom this strand isn't. */
	readonly strand: Strand;
	readonly rules: () => Promise<AnyGame>;
	readonly scene: () => Promise<{ default: SceneMaker }>;
	readonly Plain: () => Promise<{ default: Component<PlainProps> }>;
}

/** Every mini-game, by the name lessons call it. */
export const GAMES: Readonly<Record<string, GameEntry>> = {
	passwords: {
		titles: {
			EYFS: 'The Nosy Magpie',
			KS1: 'The Nosy Magpie',
			LKS2: 'The Guessing Machine',
			UKS2: 'One Key, Many Doors'
		},
		thing: 'key',
		strand: 'PRI',
		rules: async () => (await import('./passwords/rules.ts')).passwords as AnyGame,
		scene: () => import('./passwords/scene.ts'),
		Plain: () => import('./passwords/Plain.svelte')
	},
	footprint: {
		titles: {
			EYFS: 'Muddy Prints',
			KS1: 'Muddy Prints',
			LKS2: 'The Print Trail',
			UKS2: 'Traces'
		},
		thing: 'paw-prints',
		strand: 'REP',
		rules: async () => (await import('./footprint/rules.ts')).footprint as AnyGame,
		scene: () => import('./footprint/scene.ts'),
		Plain: () => import('./footprint/Plain.svelte')
	},
	'fake-news': {
		titles: {
			EYFS: 'Real or Pretend?',
			KS1: 'Real or Pretend?',
			LKS2: 'The News Desk',
			UKS2: 'A Busy News Day'
		},
		thing: 'newspaper',
		strand: 'INF',
		rules: async () => (await import('./fake-news/rules.ts')).fakeNews as AnyGame,
		scene: () => import('./fake-news/scene.ts'),
		Plain: () => import('./fake-news/Plain.svelte')
	},
	bullying: {
		titles: {
			EYFS: 'By Your Side',
			KS1: 'By Your Side',
			LKS2: 'Stand Beside',
			UKS2: 'The Circle'
		},
		thing: 'people-hugging',
		strand: 'BUL',
		rules: async () => (await import('./bullying/rules.ts')).bullying as AnyGame,
		scene: () => import('./bullying/scene.ts'),
		Plain: () => import('./bullying/Plain.svelte')
	},
	'age-ratings': {
		titles: {
			EYFS: 'Who Is It For?',
			KS1: 'Who Is It For?',
			LKS2: 'The Games Shelf',
			UKS2: 'The Ratings Room'
		},
		thing: 'video-game',
		strand: 'HEA',
		rules: async () => (await import('./age-ratings/rules.ts')).ageRatings as AnyGame,
		scene: () => import('./age-ratings/scene.ts'),
		Plain: () => import('./age-ratings/Plain.svelte')
	},
	'time-online': {
		titles: {
			EYFS: 'Dot’s Day',
			KS1: 'Dot’s Day',
			LKS2: 'Fly the Day',
			UKS2: 'Built to Keep You'
		},
		thing: 'sunrise-over-mountains',
		strand: 'HEA',
		rules: async () => (await import('./time-online/rules.ts')).timeOnline as AnyGame,
		scene: () => import('./time-online/scene.ts'),
		Plain: () => import('./time-online/Plain.svelte')
	},
	responsibility: {
		titles: {
			EYFS: 'Knock, Knock!',
			KS1: 'Knock, Knock!',
			LKS2: 'Many Hands',
			UKS2: 'Until Someone Listens'
		},
		thing: 'door',
		strand: 'REL',
		rules: async () => (await import('./responsibility/rules.ts')).responsibility as AnyGame,
		scene: () => import('./responsibility/scene.ts'),
		Plain: () => import('./responsibility/Plain.svelte')
	}
};
