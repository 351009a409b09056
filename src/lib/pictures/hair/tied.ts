import { tint } from '../palette.ts';
import { at, circle, ellipse, path, stroke } from '../shapes.ts';
import { cap, wholeHead } from './cap.ts';
import type { Hair } from './index.ts';

const parting = (c: string) => stroke('M0-58Q1-44 0-31', tint(c, -0.25), 2.5);
const mirrored = (one: string) => one + at(0, 0, one, { flip: true });

const bunch = (c: string, cloth: string) =>
	path('M46-16C64-30 82-12 78 10C76 26 66 38 58 40C62 26 58 6 46-4z', c) +
	stroke('M60-14C68-8 70 6 66 18', tint(c, 0.18), 3.5) +
	circle(48, -11, 7, cloth);

const bunches: Hair = {
	front: (c, cloth) => mirrored(bunch(c, cloth)) + cap(c) + parting(c),
	behind: (c, cloth) => mirrored(bunch(c, cloth)) + wholeHead(c) + parting(c)
};

const puff = (c: string, cloth: string) =>
	[
		[44, -52, 17],
		[56, -40, 13],
		[60, -56, 13],
		[48, -68, 13],
		[32, -64, 12],
		[38, -42, 12]
	]
		.map(([x, y, r]) => circle(x!, y!, r!, c))
		.join('') +
	stroke('M44-62q8-2 11 5', tint(c, 0.2), 3.5) +
	circle(34, -42, 6.5, cloth);

const puffs: Hair = {
	front: (c, cloth) => cap(c) + parting(c) + mirrored(puff(c, cloth)),
	behind: (c, cloth) => wholeHead(c) + parting(c) + mirrored(puff(c, cloth))
};

const plait = (c: string, cloth: string) =>
	[18, 34, 50, 66]
		.map((y, i) => ellipse(47 + i, y, 10.5 - i * 0.8, 11, i % 2 ? tint(c, 0.1) : c))
		.join('') +
	path('M44 80Q50 76 57 80Q58 94 50 100Q43 92 44 80z', c) +
	ellipse(50.5, 79, 7.5, 5, cloth);

const plaits: Hair = {
	front: (c, cloth) =>
		mirrored(plait(c, cloth)) +
		path(
			'M-47 12C-54-42-31-60 0-60S54-42 47 12C45 0 41-14 34-19C20-24 6-32 0-40C-6-32-20-24-34-19C-41-14-45 0-47 12z',
			c
		) +
		parting(c),
	behind: (c, cloth) => wholeHead(c) + parting(c) + mirrored(plait(c, cloth))
};

const ponytail: Hair = {
	back: (c) =>
		path('M22-52C52-70 82-44 76-6C74 16 66 34 54 46C58 22 54-10 34-34z', tint(c, -0.1)) +
		stroke('M50-46C66-34 68-6 62 18', tint(c, 0.16), 4),
	front: (c, cloth) =>
		path(
			'M-46-2C-53-42-30-59 2-59S54-42 46-2C45-12 42-20 36-25C20-35-10-36-24-31C-36-26-43-16-46-2z',
			c
		) +
		stroke('M-24-42C-10-50 8-51 24-46', tint(c, 0.22), 4) +
		circle(37, -46, 7.5, cloth),
	behind: (c, cloth) =>
		wholeHead(c) +
		path('M-14-40C-20 0-16 40 0 66C16 40 20 0 14-40z', tint(c, 0.1)) +
		ellipse(0, -38, 13, 8, cloth)
};

const braid = (x: number, from: number, to: number, c: string, bead: string) =>
	stroke(`M${x} ${from}Q${x * 1.12} ${(from + to) / 2} ${x * 1.08} ${to}`, c, 9) +
	circle(x * 1.08, to + 3, 5.5, bead) +
	circle(x * 1.08, to + 12, 5, tint(bead, 0.35));

const braids: Hair = {
	back: (c, cloth) =>
		[-50, -40, -30, 30, 40, 50]
			.map((x) =>
				braid(x, -16, Math.abs(x) > 45 ? 50 : 58, Math.abs(x) === 40 ? tint(c, 0.12) : c, cloth)
			)
			.join(''),
	front: (c) =>
		cap(c) +
		[-34, -18, 0, 18, 34]
			.map((x) => stroke(`M${x} -27Q${x * 0.95} -42 ${x * 0.6} -54`, tint(c, 0.22), 3))
			.join(''),
	behind: (c, cloth) =>
		wholeHead(c) +
		[-46, -28, -10, 10, 28, 46]
			.map((x, i) => braid(x, -20, 58, i % 2 ? tint(c, 0.16) : tint(c, 0.06), cloth))
			.join('')
};

const bun: Hair = {
	front: (c) =>
		circle(0, -66, 19, c) +
		stroke('M-9-70Q0-78 9-70', tint(c, -0.16), 3.5) +
		path(
			'M-46 0C-53-42-30-59 0-59S53-42 46 0C44-14 38-26 22-32C8-37-8-37-22-32C-38-26-44-14-46 0z',
			c
		) +
		stroke('M-24-44Q0-54 24-44', tint(c, 0.18), 4),
	behind: (c) => wholeHead(c) + circle(0, -58, 20, tint(c, 0.1))
};

export const tied = { bunches, puffs, plaits, ponytail, braids, bun };
