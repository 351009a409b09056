import { path } from '../shapes.ts';

/** Hair close to the head, down to a round hairline: what most styles begin with. */
export const cap = (colour: string): string =>
	path(
		'M-47 0C-54-42-31-59 0-59S54-42 47 0C46-11 43-19 38-24C22-32-22-32-38-24C-43-19-46-11-47 0z',
		colour
	);

/** The whole back of a head. */
export const wholeHead = (colour: string): string =>
	path('M-47-6C-50-42-30-59 0-59S50-42 47-6C46 20 36 40 0 40S-46 20-47-6z', colour);
