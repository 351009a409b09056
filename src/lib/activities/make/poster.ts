import * as v from 'valibot';
import { pictureSchema, type Picture } from '../../curriculum/picture.ts';
import { words } from '../../curriculum/words.ts';
import { choiceNumber, type Fault } from '../kind.ts';

/** Something to put into a poster: a picture from the kit, and the words that are heard on tapping it. */
const part = v.strictObject({ text: words, picture: pictureSchema });

/** As many as fit without standing in front of one another. */
export const MOST = { people: 3, things: 4 } as const;

/** What a poster is made of: places, people as cut-outs, things. */
export const posterParts = {
	places: v.optional(v.pipe(v.array(part), v.minLength(2), v.maxLength(6))),
	people: v.optional(v.pipe(v.array(part), v.minLength(2), v.maxLength(10))),
	things: v.optional(v.pipe(v.array(part), v.minLength(2), v.maxLength(10)))
};

/** Numbers of the parts that are in it, in the order in which they were put there. */
export const posterSchema = v.strictObject({
	place: v.optional(choiceNumber),
	people: v.pipe(v.array(choiceNumber), v.maxLength(MOST.people)),
	things: v.pipe(v.array(choiceNumber), v.maxLength(MOST.things))
});

export type PosterPart = v.InferOutput<typeof part>;
export type Poster = v.InferOutput<typeof posterSchema>;
export type Scene = Extract<Picture, { place: string }>;
export type Parts = { readonly [K in keyof typeof posterParts]?: PosterPart[] | undefined };

export const EMPTY: Poster = { people: [], things: [] };

/** The parts that are in a poster by now, as pictures, as a scene to place them in, and in words. */
export function partsIn(parts: Parts, poster: Poster) {
	const place = parts.places?.[poster.place ?? -1]?.picture;
	const people = of(parts.people, poster.people);
	const things = of(parts.things, poster.things);
	const said = [...(place ? [place] : []), ...people, ...things]
		.map(({ description }) => ended(description))
		.join(' ');
	const scene: Scene = {
		place: place && 'place' in place ? place.place : 'plain',
		people: people.flatMap((picture) => ('place' in picture ? picture.people.slice(0, 1) : [])),
		things: things.flatMap((picture) =>
			'thing' in picture ? [{ what: picture.thing, size: 'medium' as const }] : []
		),
		description: said
	};
	return { place, people, things, said, scene };
}

/**
 * The picture a poster makes, told by its parts; nothing before it has a place and somebody or
 * something there. Numbers of parts that are not there are left out.
 */
export function pictureOf(parts: Parts, poster: Poster | undefined): Scene | undefined {
	if (!poster) return undefined;
	const { place, scene } = partsIn(parts, poster);
	return place && scene.people.length + scene.things.length > 0 ? scene : undefined;
}

const of = (parts: PosterPart[] | undefined, numbers: readonly number[]): Picture[] =>
	numbers.flatMap((n) => parts?.[n]?.picture ?? []);

const ended = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

/** What can't be put together: parts that are missing, or of a sort that has no place there. */
export function posterFaults(parts: Parts): Fault[] {
	const wrong = (key: keyof Parts, fits: (picture: Picture) => boolean, say: string): Fault[] => {
		const list = parts[key];
		if (!list) return [{ path: ['form'], say: `a poster has ${key} to choose from` }];
		return list.flatMap(({ picture }, i) =>
			fits(picture) ? [] : [{ path: [key, i, 'picture'], say }]
		);
	};
	const empty = ({ people, things }: Scene) => people.length + things.length === 0;
	return [
		...wrong(
			'places',
			(picture) => 'place' in picture && picture.place !== 'cut-out' && empty(picture),
			'a poster’s place has nobody and nothing in it yet'
		),
		...wrong(
			'people',
			(picture) =>
				'place' in picture &&
				picture.place === 'cut-out' &&
				picture.people.length === 1 &&
				picture.people[0]?.at === undefined &&
				picture.things.length === 0,
			'somebody to put into a poster stands alone, `place: cut-out`, with no `at`'
		),
		...wrong('things', (picture) => 'thing' in picture, 'a thing to put into a poster is a `thing`')
	];
}
