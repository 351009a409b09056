import type { HAPPENED } from '../wire/concern.ts';
import type { Year } from '../curriculum/year.ts';
import { m } from '../paraglide/messages.js';

export type Happened = (typeof HAPPENED)[number];

/** Each with a thing that shows it. "I want a grown-up" is the youngest's button and has no tile. */
export const THINGS: Record<Exclude<Happened, 'grown-up'>, string> = {
	'saw-something': 'eyes',
	unkind: 'broken-heart',
	'someone-unknown': 'bust-in-silhouette',
	'picture-of-me': 'camera',
	'asked-for-something': 'speaking-head',
	secret: 'shushing-face',
	'password-or-money': 'key',
	chatbot: 'robot',
	'at-home': 'house',
	'very-sad': 'crying-face',
	'hurt-myself': 'mending-heart',
	'i-did-something': 'pensive-face',
	'worried-about-someone': 'worried-face',
	'something-else': 'thinking-face'
};
export type Tile = keyof typeof THINGS;

const ALL = Object.keys(THINGS) as Tile[];
/** Fewer and bigger for Year 2; whatever is missing here is "something else". */
const YEAR_2: readonly Tile[] = ALL.filter(
	(tile) => tile !== 'password-or-money' && tile !== 'chatbot'
);
/** The youngest's pictures; the fourth is an adult at school. */
export const YOUNGEST: readonly Tile[] = ['saw-something', 'unkind', 'very-sad'];

export const tilesFor = (year: Year): readonly Tile[] =>
	year === 'EYFS' || year === 'Y1' || year === 'Y2' ? YEAR_2 : ALL;

/** What a child reads on a tile. */
export const happenedName: Record<Tile, () => string> = {
	'saw-something': m.tell_happened_saw,
	unkind: m.tell_happened_unkind,
	'someone-unknown': m.tell_happened_unknown,
	'picture-of-me': m.tell_happened_picture,
	'asked-for-something': m.tell_happened_asked,
	secret: m.tell_happened_secret,
	'password-or-money': m.tell_happened_password,
	chatbot: m.tell_happened_chatbot,
	'at-home': m.tell_happened_home,
	'very-sad': m.tell_happened_sad,
	'hurt-myself': m.tell_happened_hurt,
	'i-did-something': m.tell_happened_did,
	'worried-about-someone': m.tell_happened_worried,
	'something-else': m.tell_happened_else
};

/** What the youngest hear and read. */
export const youngName = (tile: Tile): string =>
	tile === 'very-sad' ? m.tell_young_sad() : happenedName[tile]();
