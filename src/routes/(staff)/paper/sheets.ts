/** What can be printed, by address. Each is one side of A4. */
export const SHEETS = {
	'slips-with-pictures': {
		title: 'Slips with pictures',
		many: 'Four on a page, for Reception to Year 2',
		about: 'A child puts a ring round a picture, or draws, and gives it to a grown-up.'
	},
	slips: {
		title: 'Slips to write on',
		many: 'Four on a page, for Years 3 to 6',
		about: 'The same questions as on screen. A child folds it and puts it in the box.'
	},
	cards: {
		title: 'Cards for lanyards',
		many: 'Eight on a page, A7 badge size',
		about: 'For every adult in school: what to do when a child tells you, and whom to find.'
	},
	poster: {
		title: 'Poster',
		many: 'One on a page',
		about: 'For the wall: the same people and the same promises as on screen.'
	}
} as const;
export type Sheet = keyof typeof SHEETS;

export const isSheet = (name: string): name is Sheet => Object.hasOwn(SHEETS, name);
