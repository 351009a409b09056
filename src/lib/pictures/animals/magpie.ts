import { look } from '../face.ts';
import { circle, d, path, stroke } from '../shapes.ts';
import type { Animal } from './index.ts';

const BLACK = '#2c2f42';
const BLUE = '#3f6fa8';
const WHITE = '#f7f6f1';
const LEG = '#5b5560';

/** Nosy, clever, likes what shines. */
export const magpie: Animal = {
	head: -158,
	shoulder: -112,
	hip: -42,
	narrow: 27,
	wide: 42,
	fur: BLACK,
	arm: BLUE,
	paw: BLUE,
	foot: LEG,
	limb: 21,
	behind: () =>
		path('M14-60L76-8C82-2 74 6 66 3L-6-34z', '#1f5a6d') + path('M20-52L62-16L50-14L4-42z', BLUE),
	body: () => path('M-34-90C-20-78 20-78 34-90C44-62 36-40 0-36S-44-62-34-90z', WHITE),
	back: () => '',
	face: (mood, turn) =>
		stroke('M-6-50C-8-62-2-68 6-70M4-50C6-58 12-62 18-62', BLACK, 6) +
		path('M-48-2C-48-36-28-54 0-54S48-36 48-2C50 28 30 44 0 44S-50 28-48-2z', BLACK) +
		(mood
			? circle(-19 + turn * 1.3, -4, 15, WHITE) +
				circle(19 + turn * 1.3, -4, 15, WHITE) +
				beak(turn, mood === 'happy' || mood === 'proud' || mood === 'surprised') +
				look(mood, {
					eye: 19,
					eyeY: -3,
					browY: -24,
					turn: turn * 1.6,
					brow: '#7a80a3',
					ink: '#24151a'
				})
			: '')
};

const beak = (turn: number, open: boolean) => {
	const x = turn * 2;
	return (
		(open
			? path(d`M${x - 12} 18Q${x} 46 ${x + 12} 18z`, '#8a3a40') +
				path(d`M${x - 9} 26Q${x} 46 ${x + 9} 26Q${x} 34 ${x - 9} 26z`, '#6d6a72')
			: '') +
		path(
			d`M${x - 16} 12Q${x} 2 ${x + 16} 12Q${x + 10} ${open ? 22 : 24} ${x} ${open ? 28 : 36}Q${x - 10} ${open ? 22 : 24} ${x - 16} 12z`,
			'#8b8791'
		) +
		path(d`M${x - 16} 12Q${x} 2 ${x + 16} 12Q${x} 15 ${x - 16} 12z`, '#a8a4ad')
	);
};
