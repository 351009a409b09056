import type { Concern } from './concern.ts';
import { wordsOf } from './words-of.ts';
import { IN_WORK } from './write.ts';

/**
 * Words that move a new concern up the desk where a school has switched them on. English alone, and published:
 * a child is never told off for one, and a concern without any waits no longer for it.
 */
export const WATCHED = [
	'suicide',
	'kill myself',
	'kill me',
	'end my life',
	'want to die',
	'dont want to live',
	'dont want to be alive',
	'hurt myself',
	'cut myself',
	'cutting myself',
	'overdose',
	'knife',
	'gun',
	'weapon',
	'gang',
	'drugs',
	'rape',
	'raped',
	'naked',
	'nude',
	'nudes',
	'no clothes on',
	'private parts',
	'blackmail',
	'run away'
] as const;

/**
 * The first of the list's words in what was said; null where there is none. Only what was told or written down
 * as a concern is read, never a child's work that an adult sent with it.
 */
export function watchedWord({ said, from }: Pick<Concern, 'said' | 'from'>): string | null {
	const hasWork = from.kind === 'adult' && from.work !== undefined;
	const words = hasWork ? (said.words.split(IN_WORK)[0] ?? '') : said.words;
	const text = ` ${wordsOf(words).join(' ')} `;
	const found = WATCHED.map((word) => ({ word, at: text.indexOf(` ${word} `) }))
		.filter(({ at }) => at >= 0)
		.sort((a, b) => a.at - b.at);
	return found[0]?.word ?? null;
}
