import { CAST, MOODS } from '../curriculum/picture.ts';
import { portraitAddress, thingAddress } from '../pictures/address.ts';
import type { AnyGame } from './game.ts';

/** How scenes make people look of their own accord, whatever a round says of them. */
const BY_ITSELF = ['happy', 'calm', 'worried'];

/**
 * Where every picture is served that a go may show, to be fetched ahead while there is Wi-Fi: the things, and
 * everybody in the rounds with every mood that anybody in them has. A game's own drawings come with its script.
 */
export function picturesOf(game: AnyGame, content: unknown): string[] {
	const said = new Set(textsIn(content));
	const moods = MOODS.filter((mood) => said.has(mood) || BY_ITSELF.includes(mood));
	const people = CAST.filter((who) => said.has(who));
	return [
		...new Set(game.things(content).map(thingAddress)),
		...people.flatMap((who) => moods.map((mood) => portraitAddress(who, mood)))
	];
}

/** Every text in a value, however deep. */
function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
