// What many places share: land, trees, clouds, windows, plants.
import {
	GLASS,
	HILL_FAR,
	HILL_MID,
	HILL_NEAR,
	SKY,
	SUN,
	TREE,
	TREE_DEEP,
	TRUNK,
	tint
} from './palette.ts';
import { at, circle, d, ellipse, path, rect, stroke } from './shapes.ts';

export const sky = (colour = SKY): string => rect(0, 0, 800, 500, colour);

export const sun = (x: number, y: number, r = 40): string => circle(x, y, r, SUN);

export const cloud = (x: number, y: number, scale = 1): string =>
	at(
		x,
		y,
		path(
			'M-52 14C-66 14-68-6-52-8C-50-26-26-32-16-20C-6-34 20-32 24-14C42-18 58 12 40 14z',
			'#ffffff'
		),
		{ scale }
	);

/** Rolling land, far to near. `height` lifts or lowers all of it. */
export const hills = (height = 0): string =>
	path(
		d`M0 ${262 + height}C120 ${232 + height} 250 ${300 + height} 400 ${286 + height}S690 ${222 + height} 800 ${252 + height}V500H0z`,
		HILL_FAR
	) +
	path(
		d`M0 ${340 + height}C140 ${318 + height} 240 ${352 + height} 380 ${346 + height}S660 ${300 + height} 800 ${322 + height}V500H0z`,
		HILL_MID
	) +
	path(
		d`M0 ${402 + height}C180 ${384 + height} 320 ${412 + height} 480 ${402 + height}S720 ${384 + height} 800 ${394 + height}V500H0z`,
		HILL_NEAR
	);

/** A round-headed tree of two greens, its foot at x, y. */
export const tree = (x: number, y: number, scale = 1, colour = TREE, dark = TREE_DEEP): string =>
	at(
		x,
		y,
		rect(-7, -40, 14, 40, TRUNK, 3) +
			path('M0-150C30-124 42-92 42-66C42-40 24-26 0-26S-42-40-42-66C-42-92-30-124 0-150z', colour) +
			path('M0-150C30-124 42-92 42-66C42-40 24-26 0-26z', dark),
		{ scale }
	);

/** A broad tree: a cloud of leaves on a branching trunk. */
export const oak = (x: number, y: number, scale = 1, colour = TREE): string =>
	at(
		x,
		y,
		path('M-12 0C-8-30-10-60-14-84H14C10-60 8-30 12 0z', TRUNK) +
			stroke('M0-60L-26-92M2-64L28-96', TRUNK, 8) +
			[
				[-44, -104, 34],
				[44, -104, 34],
				[-26, -140, 36],
				[28, -142, 36],
				[0, -112, 42]
			]
				.map(([cx, cy, r]) => circle(cx!, cy!, r!, colour))
				.join('') +
			faintLeaves(tint(colour, 0.14)),
		{ scale }
	);

const faintLeaves = (colour: string) =>
	[
		[-40, -112],
		[-14, -140],
		[22, -118],
		[38, -146],
		[-4, -96]
	]
		.map(([x, y]) => stroke(d`M${x! - 7} ${y!}q7 -8 14 0`, colour, 5))
		.join('');

export const bush = (x: number, y: number, scale = 1, colour = TREE): string =>
	at(
		x,
		y,
		circle(-26, -16, 20, colour) +
			circle(0, -26, 26, colour) +
			circle(28, -16, 20, colour) +
			rect(-46, -18, 94, 18, colour, 9),
		{ scale }
	);

export const flower = (x: number, y: number, colour: string, scale = 1): string =>
	at(
		x,
		y,
		stroke('M0 0V-22', '#4a8c5c', 3.5) +
			[0, 72, 144, 216, 288]
				.map((a) =>
					circle(
						Math.sin((a * Math.PI) / 180) * 6.5,
						-27 - Math.cos((a * Math.PI) / 180) * 6.5,
						5,
						colour
					)
				)
				.join('') +
			circle(0, -27, 4.2, SUN),
		{ scale }
	);

export const grass = (x: number, y: number, colour = '#5f9f74'): string =>
	stroke(d`M${x} ${y}q-3 -8 -8 -11M${x + 4} ${y}v-14M${x + 8} ${y}q3 -8 8 -11`, colour, 3.5);

/** A window with the day (or night) outside. */
export function window(
	x: number,
	y: number,
	w: number,
	h: number,
	when: 'day' | 'night' = 'day'
): string {
	const frame = when === 'day' ? '#ffffff' : '#7d83a8';
	const outside =
		when === 'day'
			? rect(x, y, w, h, GLASS, 6) +
				path(
					d`M${x} ${y + h * 0.7}Q${x + w * 0.35} ${y + h * 0.52} ${x + w * 0.6} ${y + h * 0.68}T${x + w} ${y + h * 0.6}V${y + h}H${x}z`,
					HILL_MID
				) +
				path(
					d`M${x} ${y + h * 0.84}Q${x + w * 0.5} ${y + h * 0.7} ${x + w} ${y + h * 0.84}V${y + h}H${x}z`,
					HILL_NEAR
				)
			: rect(x, y, w, h, '#1d2447', 6) +
				circle(x + w * 0.68, y + h * 0.32, Math.min(w, h) * 0.16, '#f6e7b4') +
				circle(x + w * 0.6, y + h * 0.28, Math.min(w, h) * 0.14, '#1d2447') +
				[
					[0.2, 0.2],
					[0.34, 0.5],
					[0.16, 0.62],
					[0.86, 0.6],
					[0.46, 0.16],
					[0.72, 0.76]
				]
					.map(([fx, fy]) => circle(x + w * fx!, y + h * fy!, 2.2, '#f6e7b4'))
					.join('');
	return (
		rect(x - 9, y - 9, w + 18, h + 18, frame, 10) +
		outside +
		rect(x + w / 2 - 3.5, y, 7, h, frame) +
		rect(x, y + h / 2 - 3.5, w, 7, frame) +
		rect(x - 16, y + h + 7, w + 32, 11, tint(frame, -0.06), 5)
	);
}

/** A wall, its skirting and a floor. */
export const room = (wall: string, floor: string, at = 388): string =>
	rect(0, 0, 800, at, wall) +
	rect(0, at, 800, 500 - at, floor) +
	rect(0, at - 12, 800, 14, tint(wall, 0.55));

/** Boards on a wooden floor. */
export const boards = (colour: string, from = 390): string =>
	stroke(
		d`M0 ${from + 24}H800M0 ${from + 58}H800M120 ${from + 2}L96 ${from + 24}M330 ${from + 2}L322 ${from + 24}M560 ${from + 2}L572 ${from + 24}M220 ${from + 24}L200 ${from + 58}M470 ${from + 24}V${from + 58}M690 ${from + 24}L714 ${from + 58}M60 ${from + 58}L30 500M350 ${from + 58}L342 500M600 ${from + 58}L618 500`,
		colour,
		2.5
	);

export const bunting = (y: number, colours: readonly string[]): string => {
	const flags = Array.from({ length: 13 }, (_, i) => {
		const x = 18 + i * 62;
		const drop = Math.sin(((i % 4) + 0.5) * (Math.PI / 4)) * 13;
		return path(
			d`M${x - 15} ${y + drop - 1}H${x + 15}L${x} ${y + drop + 26}z`,
			colours[i % colours.length]!
		);
	}).join('');
	return (
		stroke(
			d`M-20 ${y}q62 30 124 0q62 30 124 0q62 30 124 0q62 30 124 0q62 30 124 0q62 30 124 0q62 30 124 0`,
			'#b9b29f',
			2.5
		) + flags
	);
};

/** Books standing on a shelf, from x to x + w on y. The same seed makes the same row. */
export function books(x: number, y: number, w: number, seed: number, high = 44): string {
	const colours = [
		'#b0566f',
		'#3f6f8e',
		'#d8a23f',
		'#4f8f6a',
		'#7a5fa8',
		'#c96f43',
		'#5c6f7a',
		'#e0c38f'
	];
	let out = '';
	let at = x;
	for (let i = 0; at < x + w - 9; i++) {
		const pick = (seed * 31 + i * 17 + i * i * 7) % 97;
		const wide = 8 + (pick % 8);
		const tall = high - (pick % 13);
		if (at + wide > x + w) break;
		if (pick % 11 === 5) {
			at += 12;
			continue;
		}
		const colour = colours[pick % colours.length]!;
		out +=
			rect(at, y - tall, wide, tall, colour, 2) +
			rect(at + 2, y - tall + 6, wide - 4, 4, tint(colour, 0.45), 1);
		at += wide + 1.5;
	}
	return out;
}

export const plant = (x: number, y: number, scale = 1): string =>
	at(
		x,
		y,
		path('M0-30C-30-40-38-64-34-80C-14-76-4-56 0-30z', '#4f9a6c') +
			path('M0-30C30-40 38-64 34-80C14-76 4-56 0-30z', '#3d8458') +
			path('M0-28C-14-52-12-82 0-98C12-82 14-52 0-28z', '#5fae7c') +
			path('M-20-32H20L15 0H-15z', '#d08a5c') +
			rect(-23, -36, 46, 10, '#bd7747', 4),
		{ scale }
	);

export const lamp = (x: number, y: number, lit = false): string =>
	(lit ? `<g opacity=".25">${circle(x, y - 150, 90, '#ffe9a8')}</g>` : '') +
	stroke(d`M${x} ${y}V${y - 130}`, '#8a7a66', 6) +
	ellipse(x, y, 26, 6, '#8a7a66') +
	path(
		d`M${x - 22} ${y - 178}H${x + 22}L${x + 36} ${y - 124}H${x - 36}z`,
		lit ? '#ffe9a8' : '#f0d9a4'
	);

/** A framed picture of hills, for a wall. */
export const framed = (x: number, y: number, w: number, h: number, colour = '#a87a4b'): string =>
	rect(x, y, w, h, colour, 5) +
	rect(x + 6, y + 6, w - 12, h - 12, '#f4ead6', 2) +
	path(
		d`M${x + 6} ${y + h - 6}L${x + w * 0.36} ${y + h * 0.42}L${x + w * 0.54} ${y + h * 0.64}L${x + w * 0.7} ${y + h * 0.48}L${x + w - 6} ${y + h - 6}z`,
		HILL_NEAR
	) +
	circle(x + w * 0.72, y + h * 0.3, h * 0.09, SUN);

export const rug = (x: number, y: number, rx: number, ry: number, colour: string): string =>
	ellipse(x, y, rx, ry, colour) +
	`<ellipse cx="${x}" cy="${y}" rx="${rx - 12}" ry="${ry - 5}" fill="none" stroke="${tint(colour, 0.35)}" stroke-width="4"/>`;

/** Words outdoors: a board held up by two tall posts, above everybody's heads. */
export const archway = (x: number, w: number, ground: number): string =>
	rect(x + 8, 40, 14, ground - 40, '#8f6a43', 4) +
	rect(x + w - 22, 40, 14, ground - 40, '#8f6a43', 4) +
	rect(x - 10, 20, w + 20, 74, '#a87a4b', 12) +
	rect(x - 3, 27, w + 6, 60, '#f6ead0', 8);

/** Where an archway's words go. */
export const archwayBoard = (x: number, w: number) =>
	({ x: x + 10, y: 31, width: w - 20, height: 52, ink: '#22312b', largest: 36 }) as const;
