import { WOOD, WOOD_PALE } from '../palette.ts';
import { boards, books, bunting, plant, room, window } from '../scenery.ts';
import { circle, rect, path, stroke } from '../shapes.ts';
import type { Place } from './index.ts';

const FLAGS = [
	'#e0a23c',
	'#cf5f86',
	'#3f87a3',
	'#8161b0',
	'#c9683f',
	'#5a9a5c',
	'#3f6fb0',
	'#7f8a93'
];

const board =
	rect(244, 64, 312, 158, '#b9c3bf', 10) +
	rect(252, 72, 296, 142, '#fdfdfb', 5) +
	rect(300, 218, 200, 9, '#98a5a0', 4) +
	rect(322, 211, 30, 7, '#3f6fb0', 3) +
	rect(358, 211, 30, 7, '#c9483f', 3);

const trays = ['#e0a23c', '#5a9a5c', '#3f87a3', '#cf5f86']
	.flatMap((colour, row) =>
		[0, 1, 2].map(
			(column) =>
				rect(
					618 + column * 54,
					286 + row * 25,
					48,
					20,
					[colour, '#e9e4d6', '#dcd5c2'][(row + column) % 3]!,
					4
				) + rect(634 + column * 54, 294 + row * 25, 16, 4, '#00000022', 2)
		)
	)
	.join('')
	.replaceAll('#00000022', '#b9ae97');

const display =
	rect(604, 76, 172, 132, '#7fb59a', 8) +
	[
		[614, 86, '#fff6dd'],
		[668, 90, '#fdeef2'],
		[722, 86, '#e8f1fb'],
		[616, 146, '#eaf4ea'],
		[670, 150, '#fff6dd'],
		[722, 146, '#f3ecfb']
	]
		.map(([x, y, colour]) => rect(x as number, y as number, 46, 52, colour as string, 3))
		.join('') +
	circle(637, 112, 11, '#e2a03f') +
	path('M680 128l12-22 12 22z', '#5a9a5c') +
	path('M745 98c-9-7-18 5 0 18c18-13 9-25 0-18z', '#cf5f86') +
	stroke('M626 176q13-18 26 0', '#3f87a3', 4) +
	stroke('M680 168h24M680 178h18', '#c9683f', 4) +
	circle(745, 172, 9, '#8161b0');

/** Where most lessons happen. */
export const classroom: Place = {
	back:
		room('#e9f0e4', WOOD_PALE) +
		boards('#dcc092') +
		window(44, 84, 142, 128) +
		board +
		display +
		rect(604, 268, 176, 120, WOOD, 6) +
		rect(612, 276, 160, 112, '#b98a58', 3) +
		trays +
		rect(598, 260, 188, 12, '#b98a58', 4) +
		plant(742, 262, 0.7) +
		books(614, 260, 84, 3, 34) +
		rect(24, 300, 176, 88, WOOD, 6) +
		rect(34, 310, 156, 32, '#b98a58', 3) +
		rect(34, 350, 156, 38, '#b98a58', 3) +
		books(38, 342, 148, 5, 29) +
		books(38, 388, 120, 8, 34) +
		bunting(22, FLAGS),
	seat: 'chair',
	indoors: true,
	school: true,
	board: { x: 264, y: 82, width: 272, height: 112, ink: '#1b4f9c', largest: 44 }
};
