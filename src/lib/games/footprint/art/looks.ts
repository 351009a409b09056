import type { KeyStage } from '../../../curriculum/year.ts';
import { COLOURS } from '../../../ui/tokens.ts';
import { isYoung } from '../young.ts';

/** How the day looks at an age: the pond in the wood, the park at the edge of town, the map of a day. */
export interface Look {
	readonly land: 'pond' | 'park' | 'map';
	/** The path's drawing, and whoever walks on it. */
	readonly path: string;
	readonly walker: { readonly key: string; readonly width: number; readonly height: number };
	/** What a card in the scene is drawn with. */
	readonly card: number;
	readonly edge: number;
	readonly ink: string;
	readonly faint: number;
	readonly chosen: number;
	readonly chosenEdge: number;
	/** What lies under a picture, where the card is dark. */
	readonly disc?: number;
	/** A post's frame, and the screen in it. */
	readonly frame: number;
	readonly screen: number;
}

const DAY: Omit<Look, 'land' | 'path' | 'walker'> = {
	card: 0xffffff,
	edge: 0xc9bfa8,
	ink: COLOURS.ink,
	faint: 0xddd4c0,
	chosen: 0xfff3d6,
	chosenEdge: 0x8a5a00,
	frame: 0x3a4650,
	screen: 0xf4f0e6
};

const POND: Look = {
	...DAY,
	land: 'pond',
	path: 'mud',
	walker: { key: 'wellies', width: 110, height: 110 }
};
const PARK: Look = {
	...DAY,
	land: 'park',
	path: 'gravel',
	walker: { key: 'trainers', width: 120, height: 80 }
};
const MAP: Look = {
	land: 'map',
	path: 'route',
	walker: { key: 'pin', width: 80, height: 110 },
	card: 0x2c475e,
	edge: 0x6f91a6,
	ink: '#f4f8fa',
	faint: 0x3d5a72,
	chosen: 0x5b4a1e,
	chosenEdge: 0xf8d774,
	disc: 0xe4edf2,
	frame: 0x101d29,
	screen: 0x1a2e40
};

export const lookOf = (stage: KeyStage): Look =>
	isYoung(stage) ? POND : stage === 'LKS2' ? PARK : MAP;
