import type { Picture } from '../curriculum/picture.ts';
import { drawAnimal, isAnimal } from './animal.ts';
import { INK } from './palette.ts';
import { drawPerson, type Shown } from './person.ts';
import { PLACE, type Place } from './places/index.ts';
import { at, ellipse, faint } from './shapes.ts';
import { drawTable, restOf, TABLE } from './rest.ts';
import { depth, facing, placesFor, type Spot } from './spots.ts';
import { setWords } from './words-in-picture.ts';

export type Scene = Extract<Picture, { place: string }>;

/** A flat emoji's drawing, by name; undefined where there is none. */
export type Things = (
	name: string
) => { readonly body: string; readonly width: number; readonly height: number } | undefined;

/** How high a thing stands, in scene units. */
const SIZES = { small: 62, medium: 100, large: 165 } as const;
const HELD = 66;
/** Held by its back, a phone would be a black slab: these are drawn so that one can tell. */
const HELD_AS: Record<string, string> = { 'mobile-phone': 'phone' };

/**
 * A lesson's scene as a whole SVG, 800 × 500, that needs nothing from outside itself. Throws when a
 * thing has no drawing, which the lesson lint finds first.
 * @param poster put together from cut-outs: own clothes everywhere, and no tables
 */
export function drawScene(scene: Scene, things: Things, { poster = false } = {}): string {
	const place = PLACE[scene.place];
	const spots = placesFor(scene, place.indoors === true);
	let drawn = 0;
	const thing = (name: string, size: number): string => {
		const found = things(name);
		if (!found) throw new Error(`there is no picture of "${name}"`);
		return emoji(found, size, drawn++);
	};

	const placed = scene.things.map(({ what, size }, i) => {
		const spot = spots.things[i]!;
		const high = SIZES[size];
		const drawing = thing(what, high);
		if (spot.up) return { ...spot, drawing: at(spot.x, spot.y, drawing) };
		const onTable = !poster && restOf(what, size, place.indoors === true) === 'table';
		const rests = onTable ? tabled : stood;
		return { ...spot, drawing: rests(spot, drawing, high) };
	});
	const people = scene.people.map(({ who, mood, pose, holds }, i) => {
		const spot = spots.people[i]!;
		const shown: Shown = {
			mood,
			pose,
			facing: facing(spot, spots.people),
			atSchool: place.school === true && !poster,
			seat: place.seat,
			held: holds === undefined ? undefined : thing(HELD_AS[holds] ?? holds, HELD)
		};
		const { drawing } = isAnimal(who) ? drawAnimal(who, shown) : drawPerson(who, shown);
		return {
			...spot,
			drawing:
				shadow(spot.x, spot.y, 54 * spot.scale) + at(spot.x, spot.y, drawing, { scale: spot.scale })
		};
	});

	const everything = [...people, ...placed].sort((a, b) => depth(a) - depth(b));
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 500" width="800" height="500">` +
		place.back +
		words(scene.shows, place) +
		everything.map(({ drawing }) => drawing).join('') +
		(place.front ?? '') +
		`</svg>`
	);
}

function words(shows: string | undefined, { board }: Place): string {
	if (!shows) return '';
	return (board.drawn ?? '') + setWords(shows, board, board.ink, board.largest);
}

const stood = ({ x, y }: Spot, drawing: string, high: number) =>
	shadow(x, y, high * 0.42) + at(x, y - high / 2, drawing);

const tabled = ({ x, y }: Spot, drawing: string, high: number) =>
	shadow(x, y, Math.max(44, high * 0.6)) +
	at(x, y, drawTable(high)) +
	at(x, y - TABLE - high / 2 + 4, drawing);

const shadow = (x: number, y: number, wide: number) =>
	faint(0.13, ellipse(x, y + 1, wide, wide * 0.16, INK));

/** A flat emoji about 0, 0, so high; its own ids are made this scene's own. */
function emoji(
	{ body, width, height }: { body: string; width: number; height: number },
	high: number,
	count: number
): string {
	const own = body
		.replaceAll(/\bid="([^"]+)"/g, `id="t${count}-$1"`)
		.replaceAll(/url\(#([^)]+)\)/g, `url(#t${count}-$1)`)
		.replaceAll(/href="#([^"]+)"/g, `href="#t${count}-$1"`);
	const scale = high / height;
	return at((-width * scale) / 2, -high / 2, own, { scale });
}
