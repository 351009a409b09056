import { WOOD, WOOD_DEEP } from '../palette.ts';
import { books, lamp, plant, room, rug, window } from '../scenery.ts';
import { rect, path } from '../shapes.ts';
import type { Place } from './index.ts';

const shelves = (x: number, w: number, seed: number) =>
	rect(x, 84, w, 304, WOOD_DEEP, 8) +
	[0, 1, 2, 3, 4]
		.map(
			(row) =>
				rect(x + 10, 96 + row * 58, w - 20, 50, '#8a6238', 3) +
				books(x + 14, 146 + row * 58, w - 28, seed + row * 3, 45)
		)
		.join('') +
	rect(x - 6, 76, w + 12, 14, WOOD, 5);

/** Rows of books, somewhere soft to sit. */
export const library: Place = {
	back:
		room('#efe7d8', '#b9c4a8') +
		window(320, 148, 160, 130) +
		shelves(22, 246, 2) +
		shelves(532, 246, 11) +
		rug(400, 450, 330, 44, '#9a6f8f') +
		rect(300, 318, 200, 72, WOOD, 8) +
		rect(310, 328, 180, 56, '#8a6238', 3) +
		books(314, 384, 172, 21, 46) +
		plant(330, 318, 0.62) +
		lamp(510, 392),
	seat: 'beanbag',
	indoors: true,
	school: true,
	board: {
		x: 310,
		y: 40,
		width: 180,
		height: 60,
		ink: '#fff6dd',
		drawn:
			rect(292, 28, 216, 84, '#17694f', 14) + path('M320 10h4v20h-4zM476 10h4v20h-4z', '#8a7a66')
	}
};
