import { room, window, plant } from '../scenery.ts';
import { circle, d, path, rect, stroke } from '../shapes.ts';
import type { Place } from './index.ts';

const tiles =
	Array.from({ length: 20 }, (_, i) => d`M${i * 42} 214V286`).join('') + 'M0 238H600M0 262H600';

const cupboard = (x: number, y: number, w: number, h: number) =>
	rect(x, y, w, h, '#7fa88f', 6) +
	rect(x + 7, y + 7, w - 14, h - 14, '#8fb79d', 4) +
	rect(x + w / 2 - 14, y + (y > 200 ? 14 : h - 22), 28, 6, '#e8e2d2', 3);

/** Breakfast, tea, and the family's tablet on the side. */
export const kitchen: Place = {
	back:
		room('#f4efe2', '#d9cdb8') +
		stroke(
			'M0 430H800M0 466H800M80 390L40 500M220 390L196 500M360 390L352 500M500 390L508 500M640 390L664 500M780 390L800 456',
			'#c9bba2',
			3
		) +
		rect(0, 210, 600, 80, '#fbf9f2') +
		stroke(tiles, '#e4dccb', 2.5) +
		window(236, 60, 150, 126) +
		cupboard(8, 40, 98, 130) +
		cupboard(112, 40, 98, 130) +
		cupboard(416, 40, 84, 130) +
		rect(0, 284, 604, 14, '#b98a58', 4) +
		[0, 100, 200, 300, 400, 500].map((x) => cupboard(x + 4, 298, 92, 92)).join('') +
		// Cooker.
		rect(400, 298, 98, 92, '#e6e6e2', 6) +
		rect(412, 322, 74, 54, '#4a545a', 6) +
		[420, 440, 460, 480].map((x) => circle(x, 310, 5, '#8d999d')).join('') +
		path('M424 284H474L470 258H428z', '#c2703a') +
		stroke('M474 268H500', '#8a4f2a', 6) +
		// Sink and things on the side.
		stroke('M300 284V250Q300 240 312 240Q322 240 322 252', '#9aa7ab', 6) +
		rect(268, 280, 84, 8, '#9aa7ab', 3) +
		plant(190, 284, 0.5) +
		rect(40, 246, 40, 38, '#d9603b', 6) +
		rect(34, 240, 52, 9, '#b84a2a', 4) +
		circle(126, 268, 15, '#e0a23c') +
		circle(148, 271, 13, '#8fb54e') +
		// Fridge.
		rect(616, 120, 152, 270, '#e9eeee', 14) +
		stroke('M618 232H766', '#cdd6d6', 4) +
		stroke('M636 176V214M636 250V300', '#9aa7ab', 7),
	seat: 'stool',
	indoors: true,
	board: {
		x: 656,
		y: 138,
		width: 98,
		height: 80,
		ink: '#22312b',
		largest: 26,
		drawn: rect(648, 132, 112, 92, '#fff3b8', 3) + circle(704, 136, 6, '#8c2f5a')
	}
};
