/** Colours of the scenes. The land's are the same as tokens.css (ui/tokens.test.ts sees to it). */
export const INK = '#22312b';
export const PAPER = '#fbf7ef';
export const SKY = '#dcebf0';
export const SUN = '#f8d774';
export const HILL_FAR = '#c5dfca';
export const HILL_MID = '#9ccbab';
export const HILL_NEAR = '#7db890';
export const PATH = '#f2e5c9';
export const TREE = '#3d8f63';
export const TREE_DEEP = '#2d7a52';
export const TRUNK = '#7a5a3c';

export const WOOD = '#c99a66';
export const WOOD_DEEP = '#a87a4b';
export const WOOD_PALE = '#e8cfa6';
export const STONE = '#b9bfb6';
export const METAL = '#9aa7ab';
export const METAL_DEEP = '#6d7a80';
export const GLASS = '#cfe6f2';
export const SCREEN = '#26343d';

/** The school's jumper and trousers. */
export const UNIFORM = '#1f7a5c';
export const UNIFORM_TROUSERS = '#5b6670';

/** A skin: its colour, the same in shadow (neck, nose, ears), and a blush. */
export interface Skin {
	readonly base: string;
	readonly shade: string;
	readonly blush: string;
}

export const SKINS = {
	fair: { base: '#fbdcc2', shade: '#efbf9d', blush: '#f4a58e' },
	light: { base: '#f3c9a3', shade: '#e2a97e', blush: '#e8937a' },
	olive: { base: '#e0ad7d', shade: '#c98f5e', blush: '#d57f60' },
	tan: { base: '#cb9163', shade: '#b07548', blush: '#c06a4d' },
	brown: { base: '#a9714a', shade: '#8c5834', blush: '#a24f3a' },
	deep: { base: '#92603f', shade: '#75472c', blush: '#a04a38' },
	dark: { base: '#7b4c34', shade: '#5f3522', blush: '#8f3f33' }
} as const satisfies Record<string, Skin>;

export const HAIR = {
	black: '#2a2530',
	espresso: '#3d2b26',
	brown: '#6b442c',
	chestnut: '#8a4f2a',
	ginger: '#cf6a2a',
	fair: '#e3b45c',
	sand: '#c9975a',
	grey: '#b4b4b8',
	white: '#ece9e4'
} as const;

/** A colour lighter (above 0) or darker (below 0), by a share from -1 to 1. */
export function tint(colour: string, share: number): string {
	const to = share > 0 ? 255 : 0;
	const part = (from: number) => {
		const value = Number.parseInt(colour.slice(from, from + 2), 16);
		return Math.round(value + (to - value) * Math.abs(share))
			.toString(16)
			.padStart(2, '0');
	};
	return `#${part(1)}${part(3)}${part(5)}`;
}
