import { cloud, sky, tree } from '../scenery.ts';
import { circle, path, rect, stroke } from '../shapes.ts';
import type { Place } from './index.ts';

const sash = (x: number, y: number) =>
	rect(x - 4, y - 4, 48, 60, '#ffffff', 3) +
	rect(x, y, 40, 52, '#bcd9ea', 2) +
	rect(x, y + 24, 40, 4, '#ffffff') +
	rect(x + 18, y, 4, 52, '#ffffff');

const house = (x: number, wall: string, door: string) =>
	rect(x, 120, 170, 250, wall) +
	path(`M${x - 8} 126L${x + 85} 64L${x + 178} 126z`, '#7d6a70') +
	rect(x + 128, 58, 22, 40, '#a86f58') +
	rect(x + 124, 52, 30, 10, '#8f5c48', 3) +
	sash(x + 24, 150) +
	sash(x + 104, 150) +
	sash(x + 24, 262) +
	path(`M${x + 98} 370V272Q${x + 98} 256 ${x + 126} 256T${x + 154} 272V370z`, '#ffffff') +
	rect(x + 104, 276, 44, 94, door, 3) +
	rect(x + 112, 286, 28, 22, '#cfe6f2', 3) +
	circle(x + 141, 330, 3.5, '#f2d8a2');

/** A row of houses, a pavement, a crossing. */
export const street: Place = {
	back:
		sky() +
		cloud(90, 50, 0.7) +
		cloud(420, 40, 0.8) +
		cloud(690, 46, 0.6) +
		house(-26, '#d39a7c', '#3f6fb0') +
		house(144, '#e6d6b8', '#17694f') +
		house(314, '#c98468', '#8c2f5a') +
		house(484, '#dfe3dc', '#c2703a') +
		house(654, '#d8ab84', '#5b3a78') +
		rect(0, 368, 800, 60, '#d6d3ca') +
		stroke(
			'M0 398H800M100 370L88 426M260 370L254 426M420 370V426M580 370L588 426M720 370L734 426',
			'#c3bfb3',
			3
		) +
		rect(0, 424, 800, 10, '#aeb3ae') +
		rect(0, 432, 800, 68, '#7f8a8c') +
		[300, 350, 400, 450, 500].map((x) => path(`M${x} 434h26l-8 66h-34z`, '#f4f2ea')).join('') +
		stroke('M0 466H270M560 466H800', '#c9cfcb', 4) +
		stroke('M40 400V190Q40 170 64 170H84', '#4a545a', 7) +
		path('M72 170H104L98 184H78z', '#f6e7b4') +
		tree(776, 396, 1.1),
	seat: 'bench',
	board: {
		x: 200,
		y: 18,
		width: 400,
		height: 46,
		ink: '#22312b',
		largest: 34,
		drawn:
			stroke('M-20 20Q90 36 176 34M624 34Q710 36 820 20', '#8a7a66', 3) +
			path('M176 10Q400 22 624 10V66Q400 78 176 66z', '#fff3d6') +
			path('M176 10Q400 22 624 10V18Q400 30 176 18z', '#c2703a')
	}
};
