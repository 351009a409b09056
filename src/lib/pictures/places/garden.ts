import { archway, archwayBoard, bush, cloud, flower, grass, oak, sky, sun } from '../scenery.ts';
import { path, rect, stroke, d, circle } from '../shapes.ts';
import type { Place } from './index.ts';

const fence =
	Array.from({ length: 20 }, (_, i) =>
		path(
			d`M${i * 42 - 8} 232L${i * 42 + 11} 214L${i * 42 + 30} 232V352H${i * 42 - 8}z`,
			i % 2 ? '#d3ab78' : '#dcb686'
		)
	).join('') +
	rect(0, 250, 800, 10, '#bd9462') +
	rect(0, 318, 800, 10, '#bd9462');

const shed =
	rect(44, 186, 160, 176, '#8a9a6a') +
	Array.from({ length: 7 }, (_, i) => rect(44, 208 + i * 22, 160, 3, '#78885a')).join('') +
	path('M28 192L124 122L220 192z', '#6d5a52') +
	rect(104, 234, 66, 128, '#76663f', 4) +
	circle(160, 300, 4, '#f2d8a2') +
	rect(58, 232, 34, 34, '#ffffff', 3) +
	rect(62, 236, 26, 26, '#bcd9ea', 2);

const washing =
	stroke('M300 210Q470 238 640 206', '#8a7a66', 3) +
	stroke('M300 200V356M640 196V356', '#8f6a43', 8) +
	path('M350 218H400V270H350z', '#cf5f86') +
	path('M424 224H490L482 240V286H432V240z', '#3f87a3') +
	path('M520 222H548V276H536V238H532V276H520z', '#e0a23c') +
	path('M580 216H612V262H580z', '#8161b0');

/** A back garden on a good day. */
export const garden: Place = {
	back:
		sky() +
		sun(704, 76, 40) +
		cloud(300, 80, 0.9) +
		cloud(520, 120, 0.6) +
		oak(730, 300, 1.1, '#5aa173') +
		fence +
		shed +
		washing +
		rect(0, 346, 800, 154, '#8fc79b') +
		path('M0 346H800V362C600 350 300 372 0 358z', '#7db890') +
		path('M560 500C580 440 640 410 800 404V500z', '#b88d62') +
		[600, 640, 684, 726, 770]
			.map((x, i) =>
				flower(
					x,
					436 + (i % 2) * 18,
					['#cf5f86', '#ffffff', '#e0783c', '#8161b0', '#f2b84e'][i]!,
					1.2
				)
			)
			.join('') +
		bush(24, 372, 0.9, '#4f9a6c') +
		bush(266, 366, 0.6, '#5fae7c') +
		[90, 210, 330, 470, 540].map((x, i) => grass(x, 400 + (i % 3) * 34)).join(''),
	seat: 'bench',
	board: { ...archwayBoard(252, 290), drawn: archway(252, 290, 360) }
};
