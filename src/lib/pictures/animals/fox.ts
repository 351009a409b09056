import { features } from '../face.ts';
import { d, ellipse, path, stroke } from '../shapes.ts';
import type { Animal } from './index.ts';

const FUR = '#e9772f';
const DEEP = '#c95d1e';
const PALE = '#ffe6c4';
const DARK = '#3a2a28';

/** Quick, kind, a little too sure. */
export const fox: Animal = {
	head: -180,
	shoulder: -130,
	hip: -54,
	narrow: 27,
	wide: 40,
	fur: FUR,
	arm: DEEP,
	paw: DARK,
	foot: DARK,
	limb: 20,
	behind: () =>
		path('M26-42C66-34 92-66 84-108C80-128 66-134 60-120C62-92 44-72 20-66z', DEEP) +
		path('M84-108C80-128 66-134 60-120C61-112 60-106 57-99C68-104 76-104 84-100z', PALE),
	body: () =>
		path('M-16-132C-10-108-14-84-22-64C-10-50 10-50 22-64C14-84 10-108 16-132z', PALE) +
		path('M-30-140C-12-126 12-126 30-140L33-122C12-106-12-106-33-122z', '#2f7f86') +
		path('M-26-120L-8-114L-14-84L-32-88z', '#2f7f86') +
		stroke('M-29-94l15 3', '#f8d774', 3.5),
	back: () => path('M-30-140C-12-126 12-126 30-140L33-122C12-106-12-106-33-122z', '#2f7f86'),
	face: (mood, turn) =>
		[-1, 1]
			.map(
				(side) =>
					path(
						d`M${side * 50} -14C${side * 58} -44 ${side * 54} -74 ${side * 46} -84C${side * 30} -78 ${side * 16} -60 ${side * 10} -42z`,
						mood ? FUR : DEEP
					) +
					path(
						d`M${side * 56.5} -56C${side * 55} -70 ${side * 51} -80 ${side * 46} -84C${side * 38} -80 ${side * 30} -73 ${side * 24} -64z`,
						DARK
					) +
					(mood
						? path(
								d`M${side * 42} -30C${side * 46} -44 ${side * 45} -56 ${side * 41} -62C${side * 32} -54 ${side * 26} -46 ${side * 23} -38z`,
								'#f7b58a'
							)
						: '')
			)
			.join('') +
		path(
			'M0-54C34-54 54-34 58-6C60 6 64 12 68 18C50 44 22 52 0 52S-50 44-68 18C-64 12-60 6-58-6C-54-34-34-54 0-54z',
			FUR
		) +
		(mood
			? path(
					d`M-68 18C-48 16 ${-22 + turn} 6 ${turn} 22C${22 + turn} 6 48 16 68 18C50 44 22 52 0 52S-50 44-68 18z`,
					PALE
				) +
				ellipse(turn * 2, 21, 9.5, 7, DARK) +
				features(mood, {
					eye: 22,
					eyeY: -3,
					browY: -21,
					mouthY: 34,
					turn: turn * 1.6,
					brow: DEEP,
					ink: '#2b1d1a',
					mouth: '#7d2a33'
				})
			: path('M-68 18C-50 44-22 52 0 52S50 44 68 18C44 34-44 34-68 18z', DEEP))
};
