import { room } from '../scenery.ts';
import { circle, path, rect, stroke } from '../shapes.ts';
import type { Place } from './index.ts';

const jar = (x: number, y: number, colour: string) =>
	rect(x, y - 34, 26, 34, colour, 6) +
	rect(x - 1, y - 38, 28, 9, '#f4efe2', 3) +
	rect(x + 4, y - 22, 18, 12, '#ffffff', 2);
const carton = (x: number, y: number, colour: string) =>
	rect(x, y - 42, 30, 42, colour, 3) + circle(x + 15, y - 24, 8, '#ffffff');
const fruit = (x: number, y: number, colour: string) =>
	circle(x, y - 10, 11, colour) +
	circle(x + 20, y - 10, 11, colour) +
	circle(x + 10, y - 25, 11, colour);

const row = (x: number, y: number, first: number) =>
	[0, 1, 2, 3, 4]
		.map((i) => {
			const colour = ['#d9603b', '#e0a23c', '#4f8f6a', '#3f87a3', '#8161b0', '#cf5f86'][
				(first + i) % 6
			]!;
			const at = x + 10 + i * 42;
			return (first + i) % 3 === 0
				? jar(at, y, colour)
				: (first + i) % 3 === 1
					? carton(at, y, colour)
					: fruit(at + 4, y, colour);
		})
		.join('');

const shelves = (x: number, first: number) =>
	rect(x, 116, 226, 272, '#b98a58', 6) +
	rect(x + 8, 124, 210, 264, '#f0e4cc', 3) +
	[188, 254, 320, 386]
		.map((y, i) => row(x, y, first + i * 2) + rect(x, y, 226, 10, '#a87a4b', 3))
		.join('');

/** A corner shop. */
export const shop: Place = {
	back:
		room('#f6ecd9', '#cfd3c4') +
		stroke(
			'M0 432H800M90 390L50 500M240 390L220 500M400 390V500M560 390L580 500M710 390L750 500',
			'#bcc1b0',
			3
		) +
		shelves(16, 0) +
		shelves(558, 3) +
		// Awning.
		Array.from({ length: 10 }, (_, i) =>
			path(
				`M${i * 80} 0H${i * 80 + 80}V34Q${i * 80 + 40} 66 ${i * 80} 34z`,
				i % 2 ? '#fbf7ef' : '#2f8f7a'
			)
		).join('') +
		// Counter and till.
		rect(268, 296, 264, 94, '#c99a66', 8) +
		rect(258, 284, 284, 16, '#a87a4b', 6) +
		rect(282, 312, 236, 64, '#b98a58', 4) +
		rect(430, 240, 78, 46, '#56636b', 8) +
		rect(440, 216, 58, 34, '#3d494f', 6) +
		rect(445, 221, 48, 22, '#bfe3d4', 3) +
		rect(284, 258, 58, 28, '#e0a23c', 6) +
		fruit(296, 262, '#d9603b'),
	seat: 'stool',
	indoors: true,
	board: {
		x: 286,
		y: 58,
		width: 228,
		height: 68,
		ink: '#fff6dd',
		drawn:
			stroke('M320 56V20M480 56V20', '#8a7a66', 4) +
			rect(268, 46, 264, 92, '#2c3a34', 10) +
			rect(274, 52, 252, 80, '#3a4a43', 6)
	}
};
