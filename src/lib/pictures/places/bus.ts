import { HILL_FAR, HILL_MID, HILL_NEAR, SKY } from '../palette.ts';
import { tree } from '../scenery.ts';
import { circle, path, rect, stroke } from '../shapes.ts';
import type { Place } from './index.ts';

const pane = (x: number) =>
	`<path d="M${x} 110h172v150h-172z" fill="none" stroke="#46555c" stroke-width="12" stroke-linejoin="round"/>`;

const seat = (x: number) =>
	rect(x, 258, 120, 150, '#3f5f9c', 22) +
	rect(x + 10, 268, 100, 70, '#4d70b2', 16) +
	[0, 1, 2].map((i) => circle(x + 32 + i * 28, 302 + (i % 2) * 14, 6, '#f2b84e')).join('') +
	rect(x - 6, 340, 132, 44, '#37548a', 14) +
	stroke(`M${x + 16} 258Q${x + 60} 234 ${x + 104} 258`, '#f2c14e', 8);

/** On the way: the bus to school or to town. */
export const bus: Place = {
	back:
		rect(0, 0, 800, 500, '#e7ebe6') +
		rect(0, 96, 800, 178, SKY) +
		path('M0 206C120 176 280 222 430 200S680 176 800 196V274H0z', HILL_FAR) +
		path('M0 236C160 214 320 250 470 234S700 214 800 228V274H0z', HILL_MID) +
		path('M0 258H800V276H0z', HILL_NEAR) +
		tree(140, 262, 0.7) +
		tree(330, 264, 0.9) +
		tree(600, 262, 0.75) +
		[16, 212, 408, 604].map(pane).join('') +
		rect(0, 88, 800, 12, '#c9d1cd') +
		rect(0, 270, 800, 120, '#cfd6d2') +
		rect(0, 388, 800, 112, '#8b9699') +
		stroke('M0 430H800M0 470H800', '#7d888b', 3) +
		seat(30) +
		seat(190) +
		seat(490) +
		seat(650) +
		stroke('M0 66H800', '#f2c14e', 9) +
		stroke('M400 66V500', '#f2c14e', 10) +
		[110, 270, 540, 700]
			.map(
				(x) =>
					stroke(`M${x} 66V84`, '#56636b', 5) +
					path(`M${x - 12} 84H${x + 12}L${x + 8} 108H${x - 8}z`, '#56636b')
			)
			.join(''),
	seat: 'stool',
	board: {
		x: 292,
		y: 10,
		width: 216,
		height: 38,
		ink: '#ffc34d',
		largest: 30,
		drawn: rect(276, 4, 248, 50, '#262b30', 8)
	}
};
