import type { Where } from './concern.ts';

/** Where a child is, as far as the address of a page of ours says; undefined at any other. @param path the page's address */
export function whereAt(path: string): Where | undefined {
	const [, room = '', name = ''] = path.split('/');
	const page = PAGES[room];
	return page && { page, ...namedIn(room, name) };
}

const PAGES: Record<string, Where['page']> = {
	'': 'sign-in',
	join: 'sign-in',
	hello: 'hello',
	trail: 'trail',
	mix: 'trail',
	lesson: 'lesson',
	live: 'lesson',
	games: 'game',
	me: 'me',
	offline: 'offline',
	tell: 'tell'
};

function namedIn(room: string, name: string): Partial<Where> {
	const id = name.slice(0, 80);
	if (id === '') return {};
	if (room === 'lesson') return { lesson: id };
	if (room === 'games') return { game: id };
	return room === 'join' ? { schoolClass: id } : {};
}
