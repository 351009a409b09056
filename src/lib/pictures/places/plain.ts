import { path, rect, ellipse } from '../shapes.ts';
import type { Place } from './index.ts';

/** Nowhere in particular: only who is there matters. */
export const plain: Place = {
	back:
		rect(0, 0, 800, 500, '#f4efe3') +
		path(
			'M60 300C20 160 150 60 300 74C400 30 560 40 640 110C770 150 790 330 700 400C560 470 220 470 120 410C86 390 70 340 60 300z',
			'#e2ede2'
		) +
		ellipse(400, 468, 390, 46, '#d3e4d5'),
	seat: 'stool',
	board: {
		x: 250,
		y: 30,
		width: 300,
		height: 76,
		ink: '#22312b',
		drawn: rect(226, 18, 348, 100, '#ffffff', 22)
	}
};
