import { covered } from './covered.ts';
import { long } from './long.ts';
import { short } from './short.ts';
import { tied } from './tied.ts';

/**
 * One way to wear hair, in head units (a face is 90 × 96 about its middle). `back` hangs behind the
 * head, `front` lies on it, `behind` is what somebody standing behind sees.
 */
export interface Hair {
	back?(colour: string, cloth: string): string;
	front(colour: string, cloth: string): string;
	behind(colour: string, cloth: string): string;
	/** Ears are under it. */
	ears?: 'hidden';
}

export const HAIR_STYLES = { ...short, ...long, ...tied, ...covered } satisfies Record<
	string,
	Hair
>;
export type HairStyle = keyof typeof HAIR_STYLES;

export const hair = (style: HairStyle): Hair => HAIR_STYLES[style];
