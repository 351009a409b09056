import { tint } from '../palette.ts';
import { circle, ellipse, path, stroke } from '../shapes.ts';
import type { Hair } from './index.ts';

const hijab: Hair = {
	back: (_, cloth) =>
		path(
			'M-54-4C-58-46-32-64 0-64S58-46 54-4C54 30 54 48 58 62Q0 80-58 62C-54 48-54 30-54-4z',
			tint(cloth, -0.18)
		),
	front: (_, cloth) =>
		`<path fill-rule="evenodd" d="M-54-2C-58-46-32-64 0-64S58-46 54-2C54 22 50 42 42 56H-42C-50 42-54 22-54-2zM0-38C-24-38-37-24-38-4C-38 22-22 43 0 43S38 22 38-4C37-24 24-38 0-38z" fill="${cloth}"/>` +
		path(
			'M-46 34C-30 52 26 54 46 32C54 44 58 58 55 68C40 86-34 88-54 70C-58 58-54 44-46 34z',
			cloth
		) +
		stroke('M-40 42C-14 62 26 58 48 44', tint(cloth, -0.2), 3.5) +
		stroke('M-48 58C-18 76 16 76 38 66', tint(cloth, -0.2), 3.5) +
		stroke('M-34-44C-18-57 14-58 32-46', tint(cloth, 0.22), 4),
	behind: (_, cloth) =>
		path(
			'M-54-4C-58-46-32-64 0-64S58-46 54-4C54 30 56 50 60 66Q0 86-60 66C-56 50-54 30-54-4z',
			cloth
		) +
		stroke('M-34 20C-14 40 14 40 34 20', tint(cloth, -0.18), 3.5) +
		stroke('M-46 50C-20 66 20 66 46 50', tint(cloth, -0.18), 3.5),
	ears: 'hidden'
};

const patka: Hair = {
	front: (c, cloth) =>
		path(
			'M-46 4C-47-8-46-16-44-22L-36-24C-42-14-43-6-43 4zM46 4C47-8 46-16 44-22L36-24C42-14 43-6 43 4z',
			c
		) +
		ellipse(0, -66, 16, 14, cloth) +
		path('M-48-14C-54-44-31-62 0-62S54-44 48-14C40-24 22-31 0-31S-40-24-48-14z', cloth) +
		stroke('M-11-57Q0-52 11-57', tint(cloth, -0.22), 3.5) +
		stroke('M-38-40C-20-50 20-50 38-40', tint(cloth, -0.16), 3) +
		stroke('M-8-70Q0-76 8-70', tint(cloth, 0.25), 3.5),
	behind: (c, cloth) =>
		path('M-40 10C-30 34 30 34 40 10L30 0H-30z', c) +
		ellipse(0, -66, 16, 14, cloth) +
		path('M-48 6C-54-44-31-62 0-62S54-44 48 6C30 20-30 20-48 6z', cloth) +
		stroke('M-14-56C-6-20-4-4 0 14C4-4 6-20 14-56', tint(cloth, -0.18), 3)
};

const turban: Hair = {
	front: (_, cloth) =>
		path('M-18-36L0-52L18-36L10-26H-10z', tint(cloth, 0.3)) +
		path('M-51-10C-66-42-50-80-2-82C6-70-4-48-16-38C-28-30-42-24-51-10z', cloth) +
		path('M51-10C66-42 50-80 2-82C-6-74 2-52 14-40C28-30 42-24 51-10z', tint(cloth, -0.1)) +
		stroke('M-46-26C-36-38-20-50-8-70', tint(cloth, -0.22), 3) +
		stroke('M-52-42C-42-52-26-62-14-76', tint(cloth, -0.22), 3) +
		stroke('M46-26C36-38 20-50 8-68', tint(cloth, -0.3), 3) +
		stroke('M52-42C42-52 28-62 16-76', tint(cloth, -0.3), 3),
	behind: (_, cloth) =>
		path('M-52 0C-66-42-50-82 0-82S66-42 52 0C30 16-30 16-52 0z', cloth) +
		stroke('M-48-16C-20-8 30-28 50-48', tint(cloth, -0.22), 3.5) +
		stroke('M-54-40C-24-30 16-48 32-72', tint(cloth, -0.22), 3.5)
};

const headwrap: Hair = {
	front: (c, cloth) =>
		path(
			'M-47 2C-48-8-47-14-45-20L-37-22C-43-13-44-6-44 2zM47 2C48-8 47-14 45-20L37-22C43-13 44-6 44 2z',
			c
		) +
		path('M-6-58C-34-98-62-78-40-52zM6-58C34-98 62-78 40-52z', cloth) +
		ellipse(0, -68, 15, 20, tint(cloth, 0.16)) +
		path('M-50-12C-58-48-32-66 0-66S58-48 50-12C40-26 24-32 0-32S-40-26-50-12z', cloth) +
		stroke('M-44-30C-24-46 8-52 34-50', tint(cloth, -0.24), 4) +
		stroke('M44-30C24-44-4-50-30-52', tint(cloth, 0.4), 4) +
		circle(0, -56, 9, tint(cloth, -0.24)),
	behind: (c, cloth) =>
		path('M-40 10C-30 34 30 34 40 10L30 0H-30z', c) +
		path('M-6-58C-34-98-62-78-40-52zM6-58C34-98 62-78 40-52z', cloth) +
		path('M-50 4C-58-48-32-66 0-66S58-48 50 4C30 20-30 20-50 4z', cloth) +
		stroke('M-44-20C-20-4 24-30 44-44', tint(cloth, -0.24), 4)
};

export const covered = { hijab, patka, turban, headwrap };
