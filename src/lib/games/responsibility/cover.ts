interface Sign {
	readonly name: string;
	readonly thing: string;
}

/** The doors that stand in each place before a go, shut, and after it, all open. */
export const COVER = {
	oak: [
		{ name: 'Badger', thing: 'badger' },
		{ name: 'Owl', thing: 'owl' },
		{ name: 'Otter', thing: 'otter' },
		{ name: 'Bear', thing: 'bear' }
	],
	hall: [
		{ name: 'Class 3', thing: 'woman-teacher' },
		{ name: 'Office', thing: 'man-office-worker' },
		{ name: 'Library', thing: 'books' },
		{ name: 'Head', thing: 'woman-office-worker' }
	]
} as const satisfies Readonly<Record<string, readonly Sign[]>>;
