/**
 * The colours of tokens.css as values, for Phaser scenes, which can't read CSS. tokens.test.ts fails
 * when the two differ.
 */
export const COLOURS = {
	paper: '#fbf7ef',
	card: '#ffffff',
	ink: '#22312b',
	muted: '#55635c',
	line: '#e2daca',
	edge: '#857b68',
	soft: '#f1ece1',
	go: '#17694f',
	'go-deep': '#0f4d39',
	'go-soft': '#ddefe6',
	sky: '#dcebf0',
	hint: '#fff3d6',
	'hint-deep': '#8a5a00',
	problem: '#8c2f5a',
	'problem-soft': '#fae8ef',
	sun: '#f8d774',
	tell: '#c2261b',
	'tell-deep': '#93190f',
	'hill-far': '#c5dfca',
	'hill-mid': '#9ccbab',
	'hill-near': '#7db890',
	path: '#f2e5c9',
	tree: '#3d8f63',
	'tree-deep': '#2d7a52',
	trunk: '#7a5a3c',
	'strand-sii': '#8a5a00',
	'strand-rel': '#b0305c',
	'strand-rep': '#1f6e8c',
	'strand-bul': '#6b3fa0',
	'strand-inf': '#a0421a',
	'strand-hea': '#2f7d32',
	'strand-pri': '#1b4f9c',
	'strand-cop': '#5c6670',
	'mark-planned': '#6d7a73',
	'mark-planned-soft': '#ffffff',
	'mark-taught': '#1f6e8c',
	'mark-taught-soft': '#dcebf0',
	'mark-practised': '#8a5a00',
	'mark-practised-soft': '#fff0cc',
	'mark-evidenced': '#6b3fa0',
	'mark-evidenced-soft': '#ebe0f5',
	'mark-secure': '#17694f',
	'mark-secure-soft': '#d4ebdb'
} as const;

export type Colour = keyof typeof COLOURS;

/** The font's name, for text that a scene draws itself. */
export const FONT = 'Andika';

/** A colour as the number Phaser wants: `go` is 0x17694f. */
export function colourNumber(colour: Colour): number {
	return Number.parseInt(COLOURS[colour].slice(1), 16);
}
