import { tint } from '../palette.ts';
import { circle, path, rect, stroke } from '../shapes.ts';
import { cap, wholeHead } from './cap.ts';
import type { Hair } from './index.ts';

const crop: Hair = {
	front: (c) =>
		path(
			'M-47 2C-55-42-31-60 2-60S55-42 47 2C46-8 44-15 40-19C33-21 27-25 23-30C11-21-17-19-35-25C-42-19-46-8-47 2z',
			c
		) + stroke('M-14-45C-2-50 12-49 22-43', tint(c, 0.18), 4),
	behind: wholeHead
};

const sidePart: Hair = {
	front: (c) =>
		path(
			'M-47 2C-55-42-33-62 4-61C38-60 54-40 47 2C46-9 44-17 39-21C20-21-7-27-21-39C-25-28-36-20-42-15C-45-9-46-4-47 2z',
			c
		) + stroke('M-10-47C4-41 18-38 32-37', tint(c, 0.18), 4),
	behind: wholeHead
};

const bowl: Hair = {
	front: (c) =>
		path(
			'M-48 12C-56-42-31-60 0-60S56-42 48 12C47 2 45-5 43-11C20-19-20-19-43-11C-45-5-47 2-48 12z',
			c
		) + stroke('M-26-45C-10-53 12-53 28-44', tint(c, 0.2), 4),
	behind: wholeHead
};

const spiky: Hair = {
	front: (c) => {
		const data =
			'M-46 0C-51-20-50-32-45-40L-47-51L-34-50L-29-62L-16-56L-5-67L8-57L21-64L27-53L41-54L42-42C50-32 51-18 46 0C44-11 42-18 37-22L26-18L18-26L6-18L-6-26L-18-18L-28-25L-38-18C-42-14-44-9-46 0z';
		return path(data, c) + stroke(data, c, 3);
	},
	behind: (c) => wholeHead(c) + stroke('M-34-50L-29-60L-16-54L-5-63L8-55L21-61L27-51', c, 6)
};

const shortCurls: Hair = {
	front: (c) =>
		cap(c) +
		ring(-178, -2, 11, 47)
			.map(([x, y]) => circle(x, y - 10, 11, c))
			.join('') +
		[-26, -9, 9, 26].map((x) => circle(x, -31 - (Math.abs(x) < 12 ? 3 : 0), 9, c)).join(''),
	behind: (c) =>
		wholeHead(c) +
		ring(-200, 20, 12, 46)
			.map(([x, y]) => circle(x, y - 8, 12, c))
			.join('')
};

const curls: Hair = {
	back: (c) =>
		ring(-212, 32, 12, 50)
			.map(([x, y]) => circle(x, y - 8, 15, tint(c, -0.12)))
			.join(''),
	front: (c) =>
		cap(c) +
		ring(-190, 10, 14, 50)
			.map(([x, y]) => circle(x, y - 12, 14, c))
			.join('') +
		[-30, -12, 6, 24].map((x, i) => circle(x, -34 + (i % 2) * 4, 11, c)).join('') +
		[
			[-24, -54],
			[4, -58],
			[28, -48]
		]
			.map(([x, y]) => stroke(`M${x! - 6} ${y! + 3}q5-8 11-2`, tint(c, 0.2), 3.5))
			.join(''),
	behind: (c) =>
		wholeHead(c) +
		ring(-220, 40, 16, 46)
			.map(([x, y]) => circle(x, y - 6, 15, c))
			.join('')
};

const fade: Hair = {
	front: (c) =>
		path(
			'M-46-2C-46-8-45-14-44-19L-39-24C-42-19-43-12-44-2zM46-2C46-8 45-14 44-19L39-24C42-19 43-12 44-2z',
			tint(c, 0.18)
		) +
		path(
			'M-45-14C-49-42-28-57 0-57S49-42 45-14C43-21 40-26 34-29C18-34-18-34-34-29C-40-26-43-21-45-14z',
			c
		),
	behind: (c) => wholeHead(c)
};

const flatTop: Hair = {
	front: (c) =>
		path(
			'M-46 0C-47-10-47-18-45-26H-38C-42-18-43-10-44 0zM46 0C47-10 47-18 45-26H38C42-18 43-10 44 0z',
			tint(c, 0.22)
		) +
		path(
			'M-45-18L-49-56Q-50-73-33-74Q0-78 33-74Q50-73 49-56L45-18C43-24 39-28 33-30C16-34-16-34-33-30C-39-28-43-24-45-18z',
			c
		) +
		stroke('M-30-62Q0-67 30-62', tint(c, 0.14), 4),
	behind: (c) => wholeHead(tint(c, 0.14)) + rect(-48, -74, 96, 56, c, 14)
};

/** Points on an arc about the head's middle: from and to in degrees, how many, how far out. */
function ring(from: number, to: number, count: number, rx: number): [number, number][] {
	return Array.from({ length: count }, (_, i) => {
		const angle = ((from + ((to - from) * i) / (count - 1)) * Math.PI) / 180;
		return [Math.cos(angle) * rx, Math.sin(angle) * rx];
	});
}

export const short = {
	crop,
	'side-part': sidePart,
	bowl,
	spiky,
	'short-curls': shortCurls,
	curls,
	fade,
	'flat-top': flatTop
};
