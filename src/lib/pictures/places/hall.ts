import { room } from '../scenery.ts';
import { rect, stroke, path, d, circle } from '../shapes.ts';
import type { Place } from './index.ts';

const highWindow = (x: number) =>
	rect(x - 6, 114, 104, 96, '#ffffff', 8) +
	rect(x, 120, 92, 84, '#cfe6f2', 4) +
	rect(x + 43, 120, 6, 84, '#ffffff') +
	path(d`M${x} 204L${x + 40} 120H${x + 62}L${x + 22} 204z`, '#e2f1f8');

const wallBars =
	[612, 672, 732, 792].map((x) => rect(x - 4, 150, 8, 238, '#b98a58', 3)).join('') +
	[168, 196, 224, 252, 280, 308, 336, 364]
		.map((y) => stroke(d`M614 ${y}H790`, '#d9b37e', 7))
		.join('');

const curtain = (flip: boolean) => {
	const x = (value: number) => (flip ? 210 - value : value);
	return (
		path(d`M${x(0)} 140H${x(96)}C${x(90)} 220 ${x(70)} 300 ${x(40)} 330H${x(0)}z`, '#8c3f5c') +
		stroke(
			d`M${x(22)} 142C${x(22)} 220 ${x(16)} 280 ${x(10)} 326M${x(48)} 142C${x(48)} 220 ${x(38)} 280 ${x(24)} 328M${x(74)} 142C${x(72)} 210 ${x(58)} 270 ${x(38)} 318`,
			'#73324a',
			4
		)
	);
};

/** Assembly, dinner, PE and the school play. */
export const hall: Place = {
	back:
		room('#f3e9d6', '#dcb584') +
		highWindow(250) +
		highWindow(366) +
		highWindow(482) +
		wallBars +
		rect(0, 140, 210, 190, '#5d4453') +
		curtain(false) +
		curtain(true) +
		rect(0, 128, 216, 16, '#a87a4b', 4) +
		rect(0, 328, 222, 60, '#b98a58', 4) +
		rect(0, 322, 228, 12, '#cfa06b', 4) +
		stroke('M0 430H800', '#c65a4a', 5) +
		`<ellipse cx="420" cy="452" rx="200" ry="34" fill="none" stroke="#f7f2e6" stroke-width="5"/>` +
		stroke('M420 390V500', '#f7f2e6', 5) +
		circle(420, 452, 5, '#f7f2e6'),
	seat: 'bench',
	indoors: true,
	school: true,
	board: {
		x: 160,
		y: 22,
		width: 480,
		height: 56,
		ink: '#ffffff',
		largest: 42,
		drawn:
			path('M130 12H670V88H130z', '#17694f') +
			path('M130 88l22 16 22-16zM626 88l22 16 22-16z', '#0f4d39')
	}
};
