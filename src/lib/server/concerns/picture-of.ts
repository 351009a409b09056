import type { Picture } from '../../curriculum/picture.ts';
import { drawPortrait } from '../../pictures/portrait.ts';
import { drawScene } from '../../pictures/scene.ts';
import { thing, thingSvg } from '../pictures/things.ts';

/**
 * One of our own pictures as an SVG, drawn anew from what was kept of it; undefined where the kit doesn't know
 * it any more, or it is a lesson's own file: its description says what was on it.
 * @param poster put together by a child, from cut-outs
 */
export function pictureOf(picture: Picture, { poster = false } = {}): string | undefined {
	if ('file' in picture) return undefined;
	if ('person' in picture) return drawPortrait(picture.person, picture.mood);
	if ('thing' in picture) {
		const found = thing(picture.thing);
		return found && thingSvg(found);
	}
	const { things, people } = picture;
	const named = [...things.map(({ what }) => what), ...people.flatMap(({ holds }) => holds ?? [])];
	return named.every((name) => thing(name)) ? drawScene(picture, thing, { poster }) : undefined;
}
