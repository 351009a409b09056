import { features } from '../face.ts';
import { circle, d, ellipse, path, stroke } from '../shapes.ts';
import type { Animal } from './index.ts';

const FUR = '#9b6a4b';
const DEEP = '#7d5238';
const PALE = '#e8bd8d';
const SCARF = '#c8553d';

/** Big, gentle and curious. */
export const bear: Animal = {
	head: -196,
	shoulder: -142,
	hip: -50,
	narrow: 36,
	wide: 54,
	fur: FUR,
	arm: DEEP,
	paw: DEEP,
	foot: DEEP,
	limb: 26,
	behind: () => '',
	body: () =>
		ellipse(0, -76, 36, 42, PALE) +
		path('M-44-152C-20-132 20-132 44-152L47-134C20-114-20-114-47-134z', SCARF) +
		path('M18-128L40-132L46-92L26-88z', SCARF) +
		stroke('M27-98l17-3', '#f2d8a2', 4),
	back: () => path('M-44-152C-20-132 20-132 44-152L47-134C20-114-20-114-47-134z', SCARF),
	face: (mood, turn) =>
		[-1, 1]
			.map(
				(side) => circle(side * 44, -42, 20, DEEP) + (mood ? circle(side * 44, -40, 11, PALE) : '')
			)
			.join('') +
		path('M-58-2C-58-40-34-58 0-58S58-40 58-2C60 34 34 54 0 54S-60 34-58-2z', FUR) +
		(mood
			? ellipse(turn * 1.6, 24, 27, 23, PALE) +
				path(
					d`M${turn * 2 - 10} 8Q${turn * 2} 3 ${turn * 2 + 10} 8Q${turn * 2 + 8} 18 ${turn * 2} 19Q${turn * 2 - 8} 18 ${turn * 2 - 10} 8z`,
					'#3a2622'
				) +
				features(mood, {
					eye: 23,
					eyeY: -6,
					browY: -24,
					mouthY: 27,
					turn: turn * 1.6,
					brow: DEEP,
					ink: '#2b1d1a',
					mouth: '#7d2a33'
				})
			: '')
};
