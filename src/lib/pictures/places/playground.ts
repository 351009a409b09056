import { archway, archwayBoard, cloud, oak, sky, sun } from '../scenery.ts';
import { circle, d, path, rect, stroke } from '../shapes.ts';
import type { Place } from './index.ts';

const school = () => {
	const pane = (x: number, y: number) =>
		rect(x, y, 40, 44, '#ffffff', 4) +
		rect(x + 4, y + 4, 32, 36, '#bcd9ea', 2) +
		rect(x + 18, y + 4, 4, 36, '#ffffff');
	return (
		rect(20, 168, 330, 172, '#cf8a6a') +
		path('M6 172L70 112H300L364 172z', '#7d6a70') +
		rect(150, 90, 70, 60, '#cf8a6a') +
		path('M140 94L185 62L230 94z', '#7d6a70') +
		circle(185, 118, 17, '#ffffff') +
		stroke('M185 108V118L192 122', '#22312b', 3) +
		[44, 100, 232, 288].map((x) => pane(x, 190) + pane(x, 262)).join('') +
		rect(160, 250, 52, 90, '#17694f', 4) +
		rect(166, 258, 18, 36, '#bcd9ea', 2) +
		rect(188, 258, 18, 36, '#bcd9ea', 2)
	);
};

const frame =
	stroke('M600 356L630 214L660 356M720 356L750 214L780 356M630 214H750', '#3f6fb0', 9) +
	stroke('M618 270H762M608 318H772', '#3f6fb0', 7) +
	stroke('M630 214C560 236 560 330 520 356', '#e0a23c', 13);

const fence =
	rect(360, 318, 440, 7, '#8fa39a') +
	Array.from({ length: 22 }, (_, i) => rect(362 + i * 20, 296, 6, 46, '#8fa39a', 3)).join('');

const box = (x: number, y: number, w: number, h: number) =>
	path(d`M${x} ${y}h${w}l-3 ${h}h${-w}z`, 'none').replace(
		'fill="none"',
		'fill="none" stroke="#f4efe2" stroke-width="4.5"'
	);

const hopscotch =
	box(330, 420, 54, 20) +
	box(327, 440, 54, 20) +
	box(296, 460, 57, 22) +
	box(353, 460, 57, 22) +
	box(320, 482, 60, 22);

/** Playtime: tarmac, painted games, somewhere to climb. */
export const playground: Place = {
	back:
		sky() +
		sun(700, 74, 38) +
		cloud(452, 84, 0.9) +
		cloud(610, 140, 0.6) +
		path('M340 300C460 270 640 276 800 262V360H340z', '#c5dfca') +
		school() +
		oak(460, 344, 0.95) +
		fence +
		rect(0, 338, 800, 162, '#c9cfca') +
		path('M0 338H800V352H0z', '#b7c0b9') +
		frame +
		hopscotch +
		circle(150, 452, 26, '#e0a23c').replace(
			'fill="#e0a23c"',
			'fill="none" stroke="#e0a23c" stroke-width="5"'
		),
	seat: 'bench',
	school: true,
	board: { ...archwayBoard(380, 250), drawn: archway(380, 250, 346) }
};
