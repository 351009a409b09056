/**
 * Words that have a small picture to stand beside them, for pupils who read with symbols. Pictures are
 * things of the kit; a word counts with its endings ("photo", "photos").
 */
const SYMBOLS: Readonly<Record<string, readonly string[]>> = {
	'locked-with-key': ['password', 'lock', 'safe', 'private'],
	key: ['key', 'secret'],
	'mobile-phone': ['phone', 'mobile', 'app'],
	laptop: ['computer', 'laptop', 'online', 'website'],
	camera: ['photo', 'picture', 'camera'],
	'speech-balloon': ['message', 'chat', 'comment'],
	'speaking-head': ['say', 'tell', 'talk', 'speak'],
	'stop-sign': ['stop', 'no'],
	'person-raising-hand': ['ask', 'help'],
	'video-game': ['game', 'play'],
	'busts-in-silhouette': ['friend', 'people', 'class', 'everyone', 'partner'],
	teacher: ['teacher', 'adult', 'grown-up'],
	'red-heart': ['kind', 'like', 'love', 'care'],
	'magnifying-glass-tilted-left': ['find', 'look', 'search', 'clue', 'spot'],
	newspaper: ['news', 'story'],
	house: ['home', 'house', 'address'],
	school: ['school'],
	eye: ['see', 'watch', 'show'],
	ear: ['hear', 'listen'],
	pencil: ['write', 'draw', 'make'],
	'thinking-face': ['think', 'wonder', 'sure', 'guess'],
	envelope: ['send', 'sent', 'share', 'post', 'email'],
	'globe-showing-europe-africa': ['internet', 'world'],
	'check-mark-button': ['yes', 'right', 'true', 'real'],
	'cross-mark': ['wrong', 'pretend', 'fake'],
	'musical-note': ['song', 'music'],
	'film-frames': ['film', 'video'],
	'paw-prints': ['footprint', 'trail'],
	'crying-face': ['sad', 'upset', 'worried', 'hurt'],
	'grinning-face': ['happy', 'fun', 'joke'],
	'angry-face': ['cross', 'angry', 'unkind', 'bully'],
	'sleeping-face': ['sleep', 'tired'],
	robot: ['robot', 'machine'],
	stopwatch: ['time', 'minute', 'long'],
	'money-bag': ['money', 'buy', 'pay'],
	books: ['read', 'book', 'learn'],
	bed: ['bed', 'night']
};

const THING_OF = new Map(
	Object.entries(SYMBOLS).flatMap(([thing, words]) => words.map((word) => [word, thing] as const))
);

/** A word of a text, and the thing that is its picture. */
export interface Symbol {
	readonly word: string;
	readonly thing: string;
}

/** The words of a text that have a picture, as they come, each picture once. @param most of them */
export function symbolsIn(text: string, most = 5): Symbol[] {
	const found = new Map<string, Symbol>();
	for (const [word] of text.matchAll(/[\p{L}]+(?:-[\p{L}]+)*/gu)) {
		const thing = thingOf(word.toLowerCase());
		if (thing && !found.has(thing)) found.set(thing, { word, thing });
		if (found.size === most) break;
	}
	return [...found.values()];
}

function thingOf(word: string): string | undefined {
	const stems = [word, ...['s', 'es', 'ing', 'ed', 'd'].flatMap((end) => without(word, end))];
	return stems.map((stem) => THING_OF.get(stem)).find((thing) => thing !== undefined);
}

const without = (word: string, end: string): string[] =>
	word.endsWith(end) ? [word.slice(0, -end.length), `${word.slice(0, -end.length)}e`] : [];

/** Every thing that may stand beside a word. */
export const SYMBOL_THINGS: readonly string[] = Object.keys(SYMBOLS);
