import type { POSITIONS } from '../curriculum/picture.ts';
import { restOf } from './rest.ts';
import type { Scene } from './scene.ts';

type Position = (typeof POSITIONS)[number];

/** Where somebody's feet or a thing's foot (or, up in the air, its middle) stands. */
export interface Spot {
	readonly x: number;
	readonly y: number;
	readonly scale: number;
	readonly up: boolean;
	readonly thing: boolean;
}

const ACROSS: Record<Position, number> = {
	'far-left': 104,
	left: 252,
	centre: 400,
	right: 548,
	'far-right': 696,
	'up-left': 170,
	up: 400,
	'up-right': 630
};
const FLOOR: readonly Position[] = ['far-left', 'left', 'centre', 'right', 'far-right'];
const GROUND = 476;

/** Where those stand who weren't given a place: evenly, leaving room for things at the sides. */
const EVENLY: Record<number, readonly Position[]> = {
	1: ['centre'],
	2: ['left', 'right'],
	3: ['left', 'centre', 'right'],
	4: ['far-left', 'left', 'right', 'far-right'],
	5: FLOOR
};

/** A spot for everyone and everything in a scene, so that nobody stands in front of anybody. */
export function placesFor(scene: Scene, indoors: boolean): { people: Spot[]; things: Spot[] } {
	const people = positions(
		scene.people.map(({ at }) => at),
		EVENLY[scene.people.length] ?? FLOOR
	);
	const stood = new Set(people);
	const free = [...FLOOR, 'up-left', 'up-right', 'up'] as Position[];
	const things = positions(
		scene.things.map(({ at }) => at),
		free.filter((position) => !stood.has(position))
	);
	return {
		people: people.map((position, i) => person(position, sharing(people, i))),
		things: things.map((position, i) => {
			const { what, size } = scene.things[i]!;
			const beside = stood.has(position) && !position.startsWith('up');
			const before = sharing(things, i);
			if (position.startsWith('up')) return high(position, before, scene.shows !== undefined);
			return restOf(what, size, indoors) === 'air'
				? hanging(position, beside, before)
				: standing(position, beside, before);
		})
	};
}

function positions(asked: (Position | undefined)[], spare: readonly Position[]): Position[] {
	const taken = new Set(asked);
	const left = spare.filter((position) => !taken.has(position));
	let next = 0;
	return asked.map((position) => position ?? left[next++] ?? FLOOR[next++ % FLOOR.length]!);
}

/** How many before this one have the same place. */
const sharing = (all: readonly Position[], i: number) =>
	all.slice(0, i).filter((position) => position === all[i]).length;

function person(position: Position, before: number): Spot {
	const up = position.startsWith('up');
	return {
		x: ACROSS[position] + before * 62,
		y: up ? 424 : GROUND - before * 14,
		scale: up ? 0.82 : 1,
		up,
		thing: false
	};
}

/** Up in the air; in the middle it keeps clear of a board with words. */
function high(position: Position, before: number, words: boolean): Spot {
	const y = position === 'up' && words ? 190 : 120;
	return inAir(ACROSS[position] + before * 70, y + before * 20);
}

/** A sign or a thought: at eye height, or up beside whoever stands there. */
function hanging(position: Position, beside: boolean, before: number): Spot {
	const aside = ACROSS[position] > 640 ? -1 : 1;
	return inAir(
		ACROSS[position] + (beside ? aside * 78 : 0) + before * aside * 70,
		beside ? 150 : 250
	);
}

const inAir = (x: number, y: number): Spot => ({ x, y, scale: 1, up: true, thing: true });

/** A thing in somebody's place stands at their feet, to the side that has room. */
function standing(position: Position, beside: boolean, before: number): Spot {
	const x = ACROSS[position];
	const aside = x > 640 ? -1 : 1;
	return {
		x: x + (beside ? aside * 74 : 0) + before * aside * 70,
		y: GROUND + (beside ? 10 : 2),
		scale: 1,
		up: false,
		thing: true
	};
}

/** Things in the air are behind everybody, then whoever stands further back, then nearer. */
export const depth = (spot: Spot) =>
	spot.up && spot.thing ? -1000 : spot.y + (spot.thing ? 2 : 0);

/** They look to the middle of those who are there; alone, to the right. */
export function facing(spot: Spot, others: readonly Spot[]): -1 | 1 {
	if (others.length === 1) return spot.x > 420 ? -1 : 1;
	const middle = others.reduce((all, { x }) => all + x, 0) / others.length;
	return spot.x > middle ? -1 : 1;
}
