import { circle, path, rect, stroke } from '../shapes.ts';
import type { Place } from './index.ts';

/** Inside a screen: a call, an app, a page. All invented, none like a real one. */
export const screen: Place = {
	back:
		rect(0, 0, 800, 500, '#c9d6d3') +
		rect(16, 12, 768, 500, '#2b3840', 34) +
		rect(36, 34, 728, 480, '#e9f2f6', 14) +
		path('M36 300C180 260 300 330 440 300S660 250 764 280V500H36z', '#d6e8ec') +
		path('M36 392C200 362 340 410 480 392S680 360 764 376V500H36z', '#c4dee2') +
		path('M36 48Q36 34 50 34H750Q764 34 764 48V96H36z', '#ffffff') +
		[64, 88, 112].map((x, i) => circle(x, 65, 8, ['#e0a23c', '#5fae7c', '#5f9fc9'][i]!)).join('') +
		rect(716, 52, 28, 26, '#dfe9ec', 8) +
		stroke('M724 60h12M724 65h12M724 70h8', '#8aa0a8', 3) +
		rect(56, 120, 68, 48, '#ffffff', 12) +
		stroke('M70 136h40M70 150h26', '#bcd0d8', 6) +
		rect(56, 180, 68, 48, '#ffffff', 12) +
		stroke('M70 196h32M70 210h40', '#bcd0d8', 6) +
		path('M90 262c-14-9-11-20-4.5-20c3 0 4.5 3 4.5 3s1.5-3 4.5-3c6.5 0 9.5 11-4.5 20z', '#d48fa8') +
		circle(400, 22, 3.5, '#56636b'),
	seat: 'stool',
	board: { x: 170, y: 42, width: 460, height: 46, ink: '#22312b', largest: 34 }
};
