/** Things that stand for people in a chat. */
export const AVATARS = [
	'panda',
	'octopus',
	'rocket',
	'cactus',
	'penguin',
	'kite',
	'guitar',
	'tiger-face',
	'owl',
	'comet',
	'dolphin',
	'four-leaf-clover'
] as const;

/** What the child writes themselves; it has no picture, and stands on the other side. */
export const MINE = 'You';

/** The picture that each of those who write in a round has: no two alike. */
export const avatarsOf = (nicks: readonly string[]): Readonly<Record<string, string>> =>
	Object.fromEntries(
		[...new Set(nicks)].map((nick, at) => [nick, AVATARS[at % AVATARS.length] ?? 'panda'])
	);
