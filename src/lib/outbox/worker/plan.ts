/** What the worker does about a request. */
export type Plan =
	/** Nothing: the browser asks the network, and nothing is kept. */
	| 'leave'
	/** A build file: its name changes with its content, so a kept one is always right. */
	| 'build'
	/** A lesson's data or drawings: the network first, what is kept when there is none. */
	| 'lesson'
	/** A picture: the kept one at once, and a fresh one for the next time unless it can't change. */
	| 'picture'
	/** A lesson's, game's or trail mix's page: an empty shell that is the same for everybody. */
	| 'shell'
	/** Another pupil page: the network, or a page that says there is none. */
	| 'page'
	/** What such a page asks for when it is opened from within: the network, or the way to that page. */
	| 'page-data';

/** What the service worker is told of a request. */
export interface Asked {
	readonly method: string;
	readonly url: string;
	/** `navigate` for a page. */
	readonly mode: string;
}

/** A shell that ends in / stands for all pages below it. */
export const SHELLS = ['/lesson/', '/games', '/games/', '/mix'] as const;
/** Says that there is no network. */
export const OFFLINE = '/offline';
/** Tell works without one; this is how nobody gets it, with nothing of anybody's in it. */
export const TELL = '/tell';

const PUPIL_PAGE = /^\/(?:$|(?:join|trail|live|me|tell)(?:\/|$))/;
const DATA = '/__data.json';

/**
 * What to do about a request. Whatever isn't named here is left alone: above all the pages and
 * data of whoever is signed in, which would show the last child's name to the next one.
 * @param origin ours
 */
export function planFor({ method, url, mode }: Asked, origin: string): Plan {
	const { origin: theirs, pathname } = new URL(url);
	if (method !== 'GET' || theirs !== origin) return 'leave';
	if (mode === 'navigate') {
		if (SHELLS.some((shell) => standsFor(shell, pathname))) return 'shell';
		if (pathname === OFFLINE) return 'shell';
		return PUPIL_PAGE.test(pathname) ? 'page' : 'leave';
	}
	if (isBuildFile(pathname)) return 'build';
	if (pathname.endsWith(DATA))
		return PUPIL_PAGE.test(pathname.slice(0, -DATA.length) || '/') ? 'page-data' : 'leave';
	if (/^\/lessons\/[^/]+/.test(pathname)) return 'lesson';
	if (pathname.startsWith('/pictures/')) return 'picture';
	return 'leave';
}

/** The shell that stands for a page. */
export function shellFor(url: string): string | undefined {
	const { pathname } = new URL(url);
	if (pathname === OFFLINE) return OFFLINE;
	return SHELLS.find((shell) => standsFor(shell, pathname));
}

/** The lesson that a page's address names. */
export const lessonIn = (url: string) =>
	/^\/lesson\/([a-z0-9-]+)$/.exec(new URL(url).pathname)?.[1];

/** Named after what is in it, so right for ever. */
export const isBuildFile = (pathname: string) => pathname.startsWith('/_app/immutable/');

const standsFor = (shell: string, pathname: string) =>
	shell.endsWith('/')
		? pathname.startsWith(shell) && /^[^/]+$/.test(pathname.slice(shell.length))
		: pathname === shell;

/** Whether an answer may be kept: whole, ours, and not said to be anybody's own. */
export function mayKeep(answer: Response): boolean {
	const control = answer.headers.get('cache-control') ?? '';
	return (
		answer.status === 200 &&
		answer.type === 'basic' &&
		!answer.redirected &&
		!/\b(no-store|private)\b/.test(control)
	);
}

/** Whether a kept answer is right for ever, since its address changes with what is in it. */
export const neverChanges = (answer: Response): boolean =>
	/\bimmutable\b/.test(answer.headers.get('cache-control') ?? '');
