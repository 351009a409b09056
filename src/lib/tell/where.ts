import type { Where } from '../wire/concern.ts';

const said = new Set<Partial<Where>>();

/**
 * A page says more about where the pupil is than its address does: the activity, the game's round.
 * @returns takes it back, for when that changes or the page goes
 */
export function setWhere(more: Partial<Where>): () => void {
	said.add(more);
	return () => void said.delete(more);
}

/** Where a pupil who opens Tell is now, in our own words. @param path the page's address */
export function whereNow(path: string): Where | undefined {
	const [, room = '', name = ''] = path.split('/');
	const page = PAGES[room];
	if (!page) return undefined;
	return { page, ...namedIn(room, name), ...Object.assign({}, ...said) };
}

const PAGES: Record<string, Where['page']> = {
	'': 'sign-in',
	join: 'sign-in',
	trail: 'trail',
	mix: 'trail',
	lesson: 'lesson',
	live: 'lesson',
	games: 'game',
	me: 'me',
	tell: 'tell'
};

function namedIn(room: string, name: string): Partial<Where> {
	const id = name.slice(0, 40);
	if (id === '') return {};
	if (room === 'lesson') return { lesson: id };
	if (room === 'games') return { game: id };
	return room === 'join' ? { schoolClass: id } : {};
}
