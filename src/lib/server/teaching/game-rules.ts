import { GAMES } from '../../games/index.ts';
import type { AnyGame } from '../../games/game.ts';

/** The rules of every game, at hand: a browser loads one, the server plays them all again. */
export const RULES: Readonly<Record<string, AnyGame>> = Object.fromEntries(
	await Promise.all(
		Object.entries(GAMES).map(async ([name, { rules }]) => [name, await rules()] as const)
	)
);
