import { m } from '../paraglide/messages.js';
import type { Standing } from './game.ts';

/** What stands over what a round says back. */
export function verdict(right: boolean, young: boolean): string {
	if (young) return right ? m.games_right_young() : m.games_wrong_young();
	return right ? m.games_right() : m.games_wrong();
}

/** What a game's last screen says: its title, and how it went. Nothing is counted for the young. */
export function outcome({ right, rounds }: Standing, young: boolean): [string, string?] {
	if (young) return [m.games_end_young()];
	if (right === rounds) return [m.games_end(), m.games_end_all({ of: rounds })];
	return [m.games_end(), right ? m.games_end_some({ right, of: rounds }) : m.games_end_none()];
}
