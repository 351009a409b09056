import { boards, framed, lamp, plant, room, rug, window } from '../scenery.ts';
import { rect, path, stroke, circle } from '../shapes.ts';
import type { Place } from './index.ts';

const sofa =
	rect(60, 240, 330, 130, '#2f7f86', 26) +
	rect(36, 286, 70, 108, '#37919a', 24) +
	rect(344, 286, 70, 108, '#37919a', 24) +
	rect(96, 306, 258, 66, '#3a9aa2', 16) +
	stroke('M225 250V366', '#276b71', 4) +
	path('M112 262L160 254L168 304L120 312z', '#f2b84e') +
	path('M300 256L346 264L338 312L292 304z', '#e58a6a') +
	rect(66, 390, 18, 12, '#6b4a32', 3) +
	rect(366, 390, 18, 12, '#6b4a32', 3);

const television =
	rect(488, 320, 280, 70, '#b98a58', 8) +
	rect(500, 332, 122, 46, '#a87a4b', 4) +
	rect(634, 332, 122, 46, '#a87a4b', 4) +
	circle(561, 355, 4, '#7a5836') +
	circle(695, 355, 4, '#7a5836') +
	rect(612, 304, 32, 18, '#3a4048', 3) +
	rect(508, 136, 240, 170, '#26343d', 10) +
	rect(516, 144, 224, 150, '#3f5d6d', 4) +
	path('M516 144H620L516 250z', '#4b6d7f');

/** The family's room. */
export const livingRoom: Place = {
	back:
		room('#f3e6d4', '#d4b48a') +
		boards('#c29f73') +
		window(180, 58, 140, 116) +
		framed(60, 80, 84, 68) +
		framed(360, 96, 92, 74, '#6b4a6d') +
		lamp(448, 394) +
		television +
		sofa +
		plant(780, 392, 0.9) +
		rug(400, 454, 300, 36, '#e2b08a'),
	seat: 'beanbag',
	indoors: true,
	board: { x: 530, y: 156, width: 196, height: 126, ink: '#ffffff', largest: 40 }
};
