import type { Component } from 'svelte';
import type { SceneMaker } from '../stage/kit.ts';
import type { PlainProps } from './plain.ts';
import type { AnyGame } from './game.ts';
import { passwords } from './passwords/rules.ts';

/** A game and its two faces, which load when they are first shown. */
export interface GameEntry {
	readonly game: AnyGame;
	readonly scene: () => Promise<{ default: SceneMaker }>;
	readonly Plain: () => Promise<{ default: Component<PlainProps> }>;
}

/** Every mini-game, by the name lessons call it. */
export const GAMES: Readonly<Record<string, GameEntry>> = {
	passwords: {
		game: passwords as AnyGame,
		scene: () => import('./passwords/scene.ts'),
		Plain: () => import('./passwords/Plain.svelte')
	}
};
