import type { Picture } from '../curriculum/picture.ts';

/** Goes up when the kit draws differently, so that kept copies of old drawings are let go. */
const DRAWING = 1;

export const thingAddress = (name: string): string => `/pictures/thing/${name}.svg`;

export const portraitAddress = (name: string, mood = 'happy'): string =>
	`/pictures/cast/${name}/${mood}.svg?v=${DRAWING}`;

/**
 * Where a picture is served. A scene's address is a hash of what is in it, so it may be kept for
 * ever; a lesson's own drawing is served by the lesson, which `ofFile` knows.
 */
export function addressOf(picture: Picture, ofFile: (file: string) => string): string {
	if ('thing' in picture) return thingAddress(picture.thing);
	if ('person' in picture) return portraitAddress(picture.person, picture.mood);
	if ('file' in picture) return ofFile(picture.file);
	return `/pictures/scene/${sceneHash(picture)}.svg`;
}

/** What a scene is known by: the same for the same place, people, things and words, in any order of keys. */
export function sceneHash(picture: Extract<Picture, { place: string }>): string {
	const { place, people, things, shows } = picture;
	const what = JSON.stringify([
		DRAWING,
		place,
		people.map(({ who, mood, pose, holds, at }) => [who, mood, pose, holds, at]),
		things.map(({ what, at, size }) => [what, at, size]),
		shows
	]);
	return digest(what, 0x9e3779b9) + digest(what, 0x85ebca6b);
}

/** 32 bits as eight hex digits (Murmur's mixing). Not for secrets: it only has to tell scenes apart. */
function digest(text: string, seed: number): string {
	let h = seed;
	for (let i = 0; i < text.length; i++) {
		h = Math.imul(h ^ text.charCodeAt(i), 0xcc9e2d51);
		h = (h << 13) | (h >>> 19);
	}
	h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return ((h ^ (h >>> 16)) >>> 0).toString(16).padStart(8, '0');
}
