import type { MOODS } from '../curriculum/picture.ts';
import type { Skin } from './palette.ts';
import { circle, d, ellipse, path, stroke } from './shapes.ts';

export type Mood = (typeof MOODS)[number];

/** Where the parts of a face go, in head units (90 × 96 about the middle). */
export interface FacePlan {
	readonly eye: number;
	readonly eyeY: number;
	readonly browY: number;
	readonly mouthY: number;
	/** How far the face is turned to a side. */
	readonly turn: number;
	readonly brow: string;
	readonly ink: string;
	readonly mouth: string;
}

const TONGUE = '#e2707a';
const TEETH = '#ffffff';

/** Eyes, brows and mouth for a mood. */
export const features = (mood: Mood, plan: FacePlan): string =>
	look(mood, plan) + mouth(mood, plan);

/** Eyes and brows alone, for faces with a beak. */
export const look = (mood: Mood, plan: Omit<FacePlan, 'mouth' | 'mouthY'>): string =>
	eyes(mood, plan) + brows(mood, plan);

function eyes(
	mood: Mood,
	{ eye, eyeY, turn, ink }: Pick<FacePlan, 'eye' | 'eyeY' | 'turn' | 'ink'>
): string {
	const both = (draw: (x: number, side: number) => string) =>
		draw(-eye + turn, -1) + draw(eye + turn, 1);
	const open = (rx: number, ry: number, lookX = 0, lookY = 0) =>
		both(
			(x) =>
				ellipse(x + lookX, eyeY + lookY, rx, ry, ink) +
				circle(x + lookX + rx * 0.32, eyeY + lookY - ry * 0.38, rx * 0.36, '#ffffff')
		);
	switch (mood) {
		case 'proud':
			return both((x) => stroke(d`M${x - 8} ${eyeY + 3}q8 -10 16 0`, ink, 4));
		case 'surprised':
			return both(
				(x) =>
					circle(x, eyeY - 1, 9.5, '#ffffff') +
					circle(x, eyeY - 1, 5.8, ink) +
					circle(x + 2, eyeY - 3.2, 2, '#ffffff')
			);
		case 'unsure':
			return open(5.6, 6.8, 3.5, -2.5);
		case 'sad':
			return open(5.4, 6.2, -1, 2.5);
		case 'worried':
			return open(6, 7.4);
		case 'cross':
			return open(5.4, 6);
		default:
			return open(5.8, 7.2);
	}
}

function brows(
	mood: Mood,
	{ eye, browY, turn, brow }: Pick<FacePlan, 'eye' | 'browY' | 'turn' | 'brow'>
): string {
	// For each brow: how far its inner and outer ends rise (below 0) or fall, and its bend.
	const shapes: Record<Mood, { inner: number; outer: number; bend: number; also?: number }> = {
		happy: { inner: 0, outer: 1, bend: -5 },
		calm: { inner: 1, outer: 2, bend: -4 },
		unsure: { inner: 2, outer: 3, bend: -2, also: -7 },
		worried: { inner: -7, outer: 2, bend: -2 },
		sad: { inner: -6, outer: 4, bend: -1 },
		cross: { inner: 7, outer: -3, bend: 0 },
		surprised: { inner: -8, outer: -6, bend: -6 },
		proud: { inner: -3, outer: -1, bend: -5 }
	};
	const { inner, outer, bend, also = 0 } = shapes[mood];
	const one = (side: number, lift: number) =>
		stroke(
			d`M${side * (eye - 8) + turn} ${browY + inner + lift}q${side * 8} ${(outer - inner) / 2 + bend} ${side * 16} ${outer - inner}`,
			brow,
			4
		);
	return one(-1, 0) + one(1, also);
}

function mouth(mood: Mood, { mouthY: y, turn: x, ink, mouth: dark }: FacePlan): string {
	switch (mood) {
		case 'happy':
			return (
				path(d`M${x - 14} ${y - 4}q14 4 28 0c1.5 12 -5 19 -14 19s-15.5 -7 -14 -19z`, dark) +
				path(d`M${x - 12.5} ${y - 3.5}q12.5 3.5 25 0l-.5 4q-12 3 -24 0z`, TEETH) +
				path(d`M${x - 8} ${y + 11}q8 -7 16 0q-7 6.5 -16 0z`, TONGUE)
			);
		case 'proud':
			return (
				path(d`M${x - 16} ${y - 4}q16 5 32 0c1 12 -6 18 -16 18s-17 -6 -16 -18z`, dark) +
				path(d`M${x - 14.5} ${y - 3.5}q14.5 4.5 29 0l-.8 5q-13.7 4 -27.4 0z`, TEETH)
			);
		case 'calm':
			return stroke(d`M${x - 10} ${y + 2}q10 8 20 0`, ink, 4);
		case 'unsure':
			return stroke(d`M${x - 10} ${y + 5}q6 -4 10 -1t11 -4`, ink, 4);
		case 'worried':
			return stroke(d`M${x - 11} ${y + 7}q5 -6.5 9 -3t7 -.5t6 2.5`, ink, 4.2);
		case 'sad':
			return stroke(d`M${x - 10} ${y + 8}q10 -9 20 0`, ink, 4);
		case 'cross':
			return stroke(d`M${x - 10} ${y + 6}q10 -5 20 0`, ink, 4.5);
		case 'surprised':
			return ellipse(x, y + 5, 7, 9.5, dark) + ellipse(x, y + 10, 4.5, 3.5, TONGUE);
	}
}

/** A person's whole face: cheeks and nose too. */
export function face(
	mood: Mood,
	skin: Skin,
	hairColour: string,
	turn: number,
	extras: { freckles?: boolean | undefined; lines?: boolean | undefined } = {}
): string {
	const plan: FacePlan = {
		eye: 18,
		eyeY: 3,
		browY: -12,
		mouthY: 25,
		turn,
		brow: hairColour,
		ink: '#24151a',
		mouth: '#7d2a33'
	};
	const cheeks = [-1, 1]
		.map((side) => ellipse(side * 28 + turn * 0.9, 18, 8, 6, skin.blush))
		.join('');
	return (
		`<g opacity=".55">${cheeks}</g>` +
		(extras.freckles ? freckles(turn, skin) : '') +
		(extras.lines ? lines(turn, skin) : '') +
		stroke(d`M${turn * 1.5 - 4} 14q4.5 4.5 9 0`, skin.shade, 4) +
		features(mood, plan)
	);
}

function freckles(turn: number, skin: Skin): string {
	return [-1, 1]
		.map((side) =>
			[
				[22, 13],
				[29, 15],
				[25, 20]
			]
				.map(([x, y]) => circle(side * x! + turn, y!, 1.7, skin.shade))
				.join('')
		)
		.join('');
}

function lines(turn: number, skin: Skin): string {
	return [-1, 1]
		.map(
			(side) =>
				stroke(d`M${side * 33 + turn} 4q${side * 4} -2 ${side * 6} -5`, skin.shade, 2.5) +
				stroke(d`M${side * 17 + turn} 19q${side * 4} 4 ${side * 3} 9`, skin.shade, 2.5)
		)
		.join('');
}
