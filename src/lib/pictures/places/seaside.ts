import { archway, archwayBoard, cloud, sky, sun } from '../scenery.ts';
import { circle, ellipse, path, rect, stroke } from '../shapes.ts';
import type { Place } from './index.ts';

const hut = (x: number, colour: string, dark: string) =>
	rect(x, 222, 84, 138, colour) +
	[0, 1, 2, 3].map((i) => rect(x + 9 + i * 21, 222, 10, 138, '#fbf7ef')).join('') +
	path(`M${x - 9} 228L${x + 42} 172L${x + 93} 228z`, dark) +
	rect(x + 24, 268, 36, 92, dark, 3) +
	circle(x + 53, 316, 3, '#fbf7ef') +
	rect(x - 4, 356, 92, 10, '#b98a58', 3);

const lighthouse =
	path('M96 268L106 128H142L152 268z', '#fbf7ef') +
	path(
		'M99 230L102 194H146L149 230zM104 158L106 128H142L144 158z',
		'#c9483f'.replace('#c9483f', '#c2703a')
	) +
	rect(104, 104, 40, 26, '#cfe6f2', 3) +
	rect(98, 124, 52, 8, '#56636b', 3) +
	path('M98 106L124 84L150 106z', '#56636b') +
	rect(118, 240, 14, 28, '#56636b', 3);

/** A day out by the sea. */
export const seaside: Place = {
	back:
		sky() +
		sun(400, 90, 46) +
		cloud(250, 70, 0.8) +
		cloud(610, 60, 0.9) +
		path('M0 262C50 236 130 236 210 274V290H0z', '#8fb79d') +
		lighthouse +
		rect(0, 268, 800, 110, '#7fb8cf') +
		stroke(
			'M40 292q14-8 28 0t28 0M250 300q14-8 28 0t28 0M420 288q14-8 28 0t28 0M150 322q14-8 28 0t28 0M360 326q14-8 28 0t28 0',
			'#a5d2e2',
			4
		) +
		path('M330 284L372 284L362 298H340z', '#8f5c48') +
		path('M350 284V238L376 280z', '#fbf7ef') +
		path('M0 346C160 330 300 362 460 350S700 334 800 346V500H0z', '#e6f0ee') +
		path('M0 358C160 342 300 374 460 362S700 346 800 358V500H0z', '#f2dcae') +
		path('M0 430C200 412 420 446 800 424V500H0z', '#ead09a') +
		hut(494, '#e0788f', '#b0466a') +
		hut(594, '#5fa8a0', '#2f7f78') +
		hut(694, '#e8b04e', '#b9832a') +
		path('M70 440C76 420 112 420 118 440z', '#dcbf86') +
		stroke('M94 424V398', '#8a7a66', 4) +
		path('M94 398L120 406L94 414z', '#3f6fb0') +
		ellipse(220, 470, 12, 6, '#f6ead0') +
		path('M640 470l5 10 11 1-8 8 2 11-10-6-10 6 2-11-8-8 11-1z', '#e0884e'),
	seat: 'log',
	board: { ...archwayBoard(250, 300), drawn: archway(250, 300, 400) }
};
