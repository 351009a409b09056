import { books, room, rug, window } from '../scenery.ts';
import { circle, path, rect } from '../shapes.ts';
import type { Place } from './index.ts';

/** Bedtime: a lamp, the moon, a bed turned down. */
export const night: Place = {
	back:
		room('#3d4470', '#54486b') +
		window(250, 66, 220, 170, 'night') +
		path(
			'M220 46H284C284 130 270 210 232 266H220zM500 46H436C436 130 450 210 488 266H500z',
			'#5f5a97'
		) +
		rect(210, 38, 300, 10, '#8a7a66', 5) +
		`<g opacity=".05">${[190, 160, 130, 100, 70].map((r) => circle(120, 280, r, '#ffe9a8')).join('')}</g>` +
		rect(78, 318, 84, 76, '#8f6d5a', 8) +
		rect(86, 328, 68, 26, '#7c5c4b', 4) +
		circle(120, 341, 4, '#d9b98a') +
		path('M98 252H142L154 290H86z', '#ffe3a0') +
		rect(116, 290, 8, 28, '#b99a78') +
		rect(20, 150, 130, 9, '#7c5c6b', 4) +
		`<g opacity=".75">${books(26, 150, 96, 9, 36)}</g>` +
		rect(500, 222, 300, 130, '#7c5c4b', 18) +
		rect(512, 234, 288, 100, '#8f6d5a', 12) +
		rect(492, 308, 330, 72, '#c9c6dd', 14) +
		path('M528 304C540 268 640 268 650 304z', '#dddaf0') +
		rect(488, 318, 330, 68, '#5a62a0', 16) +
		path('M488 334Q488 318 504 318H800V338H488z', '#6d75b4') +
		[
			[546, 362],
			[616, 354],
			[686, 366],
			[752, 356]
		]
			.map(([x, y]) => circle(x!, y!, 5, '#f6e7b4'))
			.join('') +
		rug(330, 454, 230, 32, '#6b5a8c') +
		[
			[560, 60],
			[620, 110],
			[700, 70],
			[740, 140],
			[580, 160]
		]
			.map(([x, y]) =>
				path(
					`M${x} ${y! - 8}l2.4 5.6 6 .5-4.6 4 1.4 6-5.2-3.2-5.2 3.2 1.4-6-4.6-4 6-.5z`,
					'#f6e7b4'
				)
			)
			.join(''),
	seat: 'beanbag',
	indoors: true,
	board: {
		x: 540,
		y: 70,
		width: 220,
		height: 90,
		ink: '#22312b',
		drawn: rect(524, 56, 252, 118, '#f4efe3', 10)
	}
};
