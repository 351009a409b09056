import { features } from '../face.ts';
import { circle, d, ellipse, path, stroke } from '../shapes.ts';
import type { Animal } from './index.ts';

const SPINES = '#6b4a3a';
const DEEP = '#523629';
const FACE = '#f0c795';
const PAW = '#d9a870';

/** Small, careful, asks good questions. */
export const hedgehog: Animal = {
	head: -128,
	shoulder: -88,
	hip: -34,
	narrow: 28,
	wide: 40,
	fur: FACE,
	arm: PAW,
	paw: PAW,
	foot: PAW,
	limb: 18,
	behind: () => spines(0, -78, 60, 66, 22),
	body: () =>
		path('M-32-94C-14-80 14-80 32-94L36-64H-36z', '#4f8f6a') +
		path('M-36-64C-40-42-34-30-28-26H28C34-30 40-42 36-64z', '#4f8f6a') +
		stroke('M0-82V-28', '#3b7153', 3) +
		[-68, -52, -38].map((y) => circle(8, y, 3, '#f8d774')).join(''),
	back: () => '',
	face: (mood, turn) =>
		spines(0, -14, 58, 52, 18) +
		(mood
			? [-1, 1]
					.map((side) => circle(side * 42, -22, 11, PAW) + circle(side * 42, -21, 6, '#e39a86'))
					.join('') +
				path('M0-30C30-40 50-18 50 4C50 32 26 46 0 46S-50 32-50 4C-50-18-30-40 0-30z', FACE) +
				ellipse(turn * 2, 14, 9, 7, DEEP) +
				ellipse(-30 + turn, 18, 8, 5.5, '#eda58a') +
				ellipse(30 + turn, 18, 8, 5.5, '#eda58a') +
				features(mood, {
					eye: 20,
					eyeY: 0,
					browY: -16,
					mouthY: 29,
					turn: turn * 1.5,
					brow: SPINES,
					ink: '#2b1d1a',
					mouth: '#7d2a33'
				})
			: '')
};

/** A round of spines: a soft star with a darker one beneath. */
function spines(x: number, y: number, rx: number, ry: number, count: number): string {
	const star = (grow: number, turn: number) =>
		Array.from({ length: count * 2 }, (_, i) => {
			const angle = ((i + turn) / (count * 2)) * Math.PI * 2;
			const out = i % 2 ? 1 : 0.86;
			return d`${x + Math.cos(angle) * rx * out * grow} ${y + Math.sin(angle) * ry * out * grow}`;
		});
	const draw = (points: string[], colour: string) =>
		`<path d="M${points.join('L')}z" fill="${colour}" stroke="${colour}" stroke-width="5" stroke-linejoin="round"/>`;
	return draw(star(1, 1), DEEP) + draw(star(0.88, 0), SPINES);
}
