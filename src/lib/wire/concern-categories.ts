/** The four ways in which being online can harm (Keeping children safe in education). */
export const FOUR_CS = {
	content: 'Content',
	contact: 'Contact',
	conduct: 'Conduct',
	commerce: 'Commerce'
} as const;
export type FourC = keyof typeof FOUR_CS;

interface Kind {
	readonly name: string;
	/** May be sexual abuse: the record asks who first knew, and who told the police or the local authority. */
	readonly asksWhoKnew?: true;
}

/** What a concern can be about, in our words: staff choose up to three. Names may change, keys never. */
const KINDS = {
	'bullying-online': { name: 'Bullying online' },
	bullying: { name: 'Bullying between children' },
	prejudice: { name: 'Racist or other prejudiced behaviour' },
	'contact-stranger': { name: 'Contact by a stranger' },
	grooming: { name: 'Grooming', asksWhoKnew: true },
	nudes: { name: 'Nudes or semi-nudes', asksWhoKnew: true },
	'sexual-children': { name: 'Sexual behaviour between children', asksWhoKnew: true },
	'sexual-abuse': { name: 'Sexual abuse, or signs of it', asksWhoKnew: true },
	'self-harm': { name: 'Self-harm or suicide' },
	neglect: { name: 'Neglect' },
	'physical-harm': { name: 'Physical harm' },
	'emotional-harm': { name: 'Emotional harm' },
	'domestic-abuse': { name: 'Domestic abuse at home' },
	radicalisation: { name: 'Radicalisation' },
	exploitation: { name: 'Criminal exploitation' },
	money: { name: 'Money, gambling or scams' },
	privacy: { name: 'Privacy or identity' },
	'harmful-content': { name: 'Harmful or frightening content' },
	ai: { name: 'AI or a chatbot' },
	'screen-time': { name: 'Age limits or too long online' },
	wellbeing: { name: 'Sadness, worry or wellbeing' },
	other: { name: 'Something else' }
} as const satisfies Record<string, Kind>;
export type Category = keyof typeof KINDS;

/** So many at most: more would say nothing. */
export const MOST_CATEGORIES = 3;

export const CATEGORIES = Object.keys(KINDS) as Category[];

/** What a category is called; one that a newer version wrote keeps its key. */
export const categoryName = (category: string): string =>
	Object.hasOwn(KINDS, category) ? KINDS[category as Category].name : category;

/** Whether any of them may be sexual abuse. */
export const asksWhoKnew = (categories: readonly string[]): boolean =>
	categories.some((one) => {
		const kind: Kind | undefined = Object.hasOwn(KINDS, one) ? KINDS[one as Category] : undefined;
		return kind?.asksWhoKnew === true;
	});
