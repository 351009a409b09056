import { drawAnimalBust, isAnimal } from './animal.ts';
import type { Member } from './cast.ts';
import type { Mood } from './face.ts';
import { drawBust } from './person.ts';
import { rect } from './shapes.ts';

const GROUNDS = ['#dcebf0', '#ddefe6', '#fff0cc', '#f6e3ea', '#ebe4f5'];

/** A head and shoulders on a soft ground, as a whole SVG, 200 × 200: for avatars and choices. */
export function drawPortrait(who: Member, mood: Mood): string {
	const drawing = isAnimal(who) ? drawAnimalBust(who, mood) : drawBust(who, mood);
	const ground =
		GROUNDS[[...who].reduce((all, letter) => all + letter.charCodeAt(0), 0) % GROUNDS.length]!;
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="-100 -100 200 200" width="200" height="200">` +
		rect(-100, -100, 200, 200, ground) +
		drawing +
		`</svg>`
	);
}
