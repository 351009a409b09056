import { look } from '../face.ts';
import { circle, d, ellipse, path, stroke } from '../shapes.ts';
import type { Animal } from './index.ts';

const FEATHER = '#8c6b8f';
const DEEP = '#6d5073';
const PALE = '#f1dfc8';
const BEAK = '#e8a33a';

/** Old, warm, never in a hurry. */
export const owl: Animal = {
	head: -150,
	shoulder: -112,
	hip: -34,
	narrow: 42,
	wide: 54,
	fur: FEATHER,
	arm: DEEP,
	paw: DEEP,
	foot: BEAK,
	limb: 24,
	behind: () => '',
	body: () =>
		path('M-34-104C-20-112 20-112 34-104C44-70 38-34 0-28S-44-70-34-104z', PALE) +
		[
			[-18, -84],
			[0, -84],
			[18, -84],
			[-9, -68],
			[9, -68],
			[0, -52]
		]
			.map(([x, y]) => stroke(d`M${x! - 6} ${y!}q6 7 12 0`, '#c9a88a', 4))
			.join(''),
	back: () => '',
	face: (mood, turn) =>
		path(
			'M-56-20C-62-46-62-64-56-74C-44-66-32-60-18-58C-6-61 6-61 18-58C32-60 44-66 56-74C62-64 62-46 56-20C62 22 36 46 0 46S-62 22-56-20z',
			FEATHER
		) +
		(mood
			? [-1, 1].map((side) => circle(side * 24 + turn, -6, 27, PALE)).join('') +
				look(mood, {
					eye: 23,
					eyeY: -5,
					browY: -27,
					turn: turn * 1.6,
					brow: DEEP,
					ink: '#2b1d1a'
				}) +
				beak(turn * 2, mood === 'happy' || mood === 'proud' || mood === 'surprised') +
				ellipse(-42 + turn, 16, 7, 5, '#e39a86') +
				ellipse(42 + turn, 16, 7, 5, '#e39a86')
			: stroke('M-20-10q8 9 16 0M4-10q8 9 16 0M-8 10q8 9 16 0', DEEP, 4))
};

const beak = (x: number, open: boolean) =>
	(open ? path(d`M${x - 8} 16Q${x} 38 ${x + 8} 16z`, '#8a3a40') : '') +
	path(
		d`M${x - 11} 8Q${x} 2 ${x + 11} 8Q${x + 6} ${open ? 18 : 20} ${x} ${open ? 23 : 27}Q${x - 6} ${open ? 18 : 20} ${x - 11} 8z`,
		BEAK
	);
