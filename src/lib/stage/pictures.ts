import { portraitAddress, thingAddress } from '../pictures/address.ts';
import type { Drawing } from './kit.ts';

/** How a game calls its own drawings: a symbol of its one SVG file, by its id. */
export const drawingsOf =
	(art: string) =>
	(id: string, width: number, height: number): Drawing => ({
		key: id,
		url: `${art}#${id}`,
		width,
		height
	});

/** A flat picture of a thing. */
export const thing = (name: string): Drawing => ({
	key: `thing-${name}`,
	url: thingAddress(name),
	width: 96,
	height: 96
});

/** Somebody of the cast, as a disc. */
export const portrait = (name: string, mood: string): Drawing => ({
	key: `portrait-${name}-${mood}`,
	url: portraitAddress(name, mood),
	width: 240,
	height: 240,
	disc: true
});
