import { PATH } from '../palette.ts';
import { archway, archwayBoard, bush, flower, grass, sky, sun, tree } from '../scenery.ts';
import { circle, ellipse, path, stroke, rect } from '../shapes.ts';
import type { Place } from './index.ts';

const toadstool = (x: number, y: number) =>
	rect(x - 5, y - 18, 10, 18, '#f4ead6', 4) +
	path(
		`M${x - 18} ${y - 16}C${x - 18} ${y - 36} ${x + 18} ${y - 36} ${x + 18} ${y - 16}z`,
		'#c96a4b'
	) +
	circle(x - 7, y - 24, 3, '#fff6e6') +
	circle(x + 6, y - 22, 2.6, '#fff6e6') +
	circle(x, y - 29, 2.4, '#fff6e6');

const trunk = (x: number, w: number, colour: string) =>
	path(
		`M${x} 0H${x + w}C${x + w - 6} 160 ${x + w - 4} 300 ${x + w + 12} 408H${x - 12}C${x + 4} 300 ${x + 6} 160 ${x} 0z`,
		colour
	) + stroke(`M${x + w * 0.4} 60q6 24 0 50M${x + w * 0.65} 190q-6 30 0 60`, '#6a4d33', 4);

/** The wood that the whole trail runs through. */
export const woodland: Place = {
	back:
		sky('#dcefe2') +
		sun(560, 84, 44) +
		path('M0 210C120 170 240 220 380 200S660 160 800 190V500H0z', '#c5e0c9') +
		[180, 250, 330, 470, 540, 620]
			.map((x, i) => tree(x, 300 + (i % 3) * 8, 0.9 + (i % 2) * 0.2, '#a9d3b4', '#98c7a6'))
			.join('') +
		path('M0 300C140 276 280 310 420 296S690 270 800 288V500H0z', '#a5d2b0') +
		[130, 290, 500, 660]
			.map((x, i) => tree(x, 356 + (i % 2) * 6, 1.05, '#64ad82', '#549c72'))
			.join('') +
		path('M0 366C160 344 320 378 470 364S700 346 800 358V500H0z', '#85c096') +
		path(
			'M330 500C350 452 430 434 420 406C412 384 372 380 388 360C420 362 486 376 482 408C480 440 470 470 480 500z',
			PATH
		) +
		trunk(8, 62, '#7a5a3c') +
		trunk(722, 70, '#7a5a3c') +
		path('M-20-10H190C186 40 150 62 112 52C96 84 40 92 20 66C0 82-20 74-20 60z', '#3d8f63') +
		path('M820-10H610C614 44 654 64 690 52C708 86 764 90 780 64C800 80 820 74 820 60z', '#3d8f63') +
		stroke(
			'M60 20q8-8 16 0M120 24q8-8 16 0M30 50q8-8 16 0M700 22q8-8 16 0M750 44q8-8 16 0M650 26q8-8 16 0',
			'#57a77a',
			5
		) +
		bush(110, 412, 0.8, '#4f9a6c') +
		bush(700, 410, 0.75, '#4f9a6c') +
		toadstool(150, 426) +
		toadstool(654, 452) +
		flower(60, 470, '#ffffff', 0.9) +
		flower(90, 450, '#b9a3e0', 0.9) +
		flower(600, 426, '#b9a3e0', 0.9) +
		flower(750, 474, '#ffffff', 0.9) +
		[220, 280, 540, 610, 30].map((x, i) => grass(x, 420 + (i % 3) * 24, '#5a9f72')).join('') +
		ellipse(400, 540, 500, 40, '#7db890'),
	seat: 'log',
	board: { ...archwayBoard(270, 260), drawn: archway(270, 260, 420) }
};
