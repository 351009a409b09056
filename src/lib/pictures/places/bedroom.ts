import { boards, books, framed, room, rug, window } from '../scenery.ts';
import { circle, path, rect, stroke } from '../shapes.ts';
import type { Place } from './index.ts';

/** A child's room: a bed, a window, things that are theirs. */
export const bedroom: Place = {
	back:
		room('#dfe6ef', '#dcc3a0') +
		boards('#cbae86') +
		window(66, 78, 150, 132) +
		path('M44 62H96C96 130 84 190 52 236H44zM238 62H186C186 130 198 190 230 236H238z', '#e7a765') +
		rect(36, 54, 210, 10, '#a87a4b', 5) +
		// Shelf and poster.
		rect(588, 132, 176, 10, '#a87a4b', 4) +
		books(598, 132, 92, 6, 38) +
		circle(716, 112, 19, '#d9603b') +
		stroke('M698 112H734M716 94V130', '#f4d9c9', 3) +
		framed(606, 34, 76, 62) +
		// Bed.
		rect(500, 214, 300, 130, '#a87a4b', 18) +
		rect(512, 226, 288, 100, '#bd8f5d', 12) +
		rect(492, 300, 330, 76, '#f3efe6', 14) +
		path('M528 296C540 262 640 262 650 296z', '#ffffff') +
		rect(488, 308, 330, 74, '#4f86a8', 16) +
		path('M488 324Q488 308 504 308H800V328H488z', '#6fa3c2') +
		[
			[540, 352],
			[610, 346],
			[680, 356],
			[750, 348]
		]
			.map(([x, y]) => circle(x!, y!, 7, '#8fbcd6'))
			.join('') +
		rect(492, 376, 14, 22, '#8f6438', 4) +
		// Bedside.
		rect(404, 314, 74, 76, '#c99a66', 8) +
		rect(412, 324, 58, 26, '#b98a58', 4) +
		circle(441, 337, 4, '#8a6238') +
		path('M424 262H458L468 292H414z', '#f6d98a') +
		rect(437, 292, 8, 22, '#8a7a66') +
		rug(300, 452, 220, 34, '#c98aa0'),
	seat: 'beanbag',
	indoors: true,
	board: {
		x: 300,
		y: 76,
		width: 232,
		height: 84,
		ink: '#22312b',
		largest: 36,
		drawn:
			rect(284, 62, 264, 112, '#ffffff', 8) +
			rect(284, 62, 264, 12, '#f2c14e', 4) +
			circle(298, 68, 4, '#c2503a').replace('#c2503a', '#8c2f5a')
	}
};
