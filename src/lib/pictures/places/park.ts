import { PATH } from '../palette.ts';
import {
	archway,
	archwayBoard,
	bush,
	cloud,
	flower,
	grass,
	hills,
	oak,
	sky,
	sun,
	tree
} from '../scenery.ts';
import { ellipse, path, rect, stroke } from '../shapes.ts';
import type { Place } from './index.ts';

const swings =
	stroke('M566 362L596 226L626 362M726 362L756 226L786 362M596 226H756', '#b0566f', 9) +
	stroke('M640 230V322M668 230V322M694 230V316M722 230V316', '#6d7a80', 4) +
	rect(634, 320, 40, 8, '#3a4048', 4) +
	rect(688, 314, 40, 8, '#3a4048', 4);

/** A park with a pond, a path and swings. */
export const park: Place = {
	back:
		sky() +
		sun(120, 84, 42) +
		cloud(330, 70, 1) +
		cloud(620, 96, 0.75) +
		hills(-8) +
		tree(70, 360, 1) +
		tree(130, 372, 0.8, '#4fa072', '#3d8a5f') +
		oak(500, 352, 0.9) +
		ellipse(300, 366, 120, 20, '#9cc9dd') +
		ellipse(290, 362, 84, 10, '#b5d9e8') +
		path(
			'M352 500C380 440 470 424 520 396C548 380 560 372 590 366C640 380 600 400 570 420C520 452 520 476 530 500z',
			PATH
		) +
		swings +
		bush(214, 376, 0.6, '#4f9a6c') +
		[40, 90, 190, 250]
			.map((x, i) =>
				flower(x, 430 + (i % 2) * 30, ['#ffffff', '#f2b84e', '#cf5f86', '#ffffff'][i]!, 0.9)
			)
			.join('') +
		[140, 320, 620, 700, 760].map((x, i) => grass(x, 420 + (i % 3) * 26)).join(''),
	seat: 'bench',
	board: { ...archwayBoard(250, 300), drawn: archway(250, 300, 372) }
};
