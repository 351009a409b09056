import { lessonDataLinks } from '../../wire/lesson-data.ts';
import { isBuildFile, lessonIn, mayKeep, neverChanges } from './plan.ts';

/** A network that hardly works counts as none after this. */
const PATIENCE = 3_000;
const PAGE_PATIENCE = 10_000;
/** Lessons and pictures kept at most; the ones longest here go first. */
const MOST = { lessons: 80, pictures: 3000 } as const;

export const BUILD = 'waymark build ';
const SHELL = 'waymark shells ';
const cacheOf = (what: keyof typeof MOST) => caches.open(`waymark ${what}`);

/** Keeps a version's files and shells; what another version has kept isn't fetched again. */
export async function keepVersion(
	version: string,
	files: readonly string[],
	shells: readonly string[]
): Promise<void> {
	const cache = await caches.open(BUILD + version);
	for (const file of files) {
		const kept = isBuildFile(file) ? await caches.match(file) : undefined;
		const answer = kept ?? (await fetch(file, { credentials: 'omit' }));
		if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
		await cache.put(file, answer);
	}
	const shellCache = await caches.open(SHELL + version);
	for (const shell of shells) {
		// As nobody: whoever is signed in has no part in it.
		const answer = await fetch(sampleOf(shell), { credentials: 'omit', cache: 'reload' });
		if (answer.ok && !answer.redirected) await shellCache.put(shell, answer);
	}
}

/** Any page below a shell gets the same one. */
const sampleOf = (shell: string) => (shell.endsWith('/') ? `${shell}-` : shell);

/** Lets go of versions that no page uses any more. @param inUse versions of open pages */
export async function letGo(version: string, inUse: ReadonlySet<string>): Promise<void> {
	for (const name of await caches.keys()) {
		const of = [BUILD, SHELL].find((kind) => name.startsWith(kind));
		if (of === undefined) continue;
		const itsVersion = name.slice(of.length);
		if (itsVersion !== version && !inUse.has(itsVersion)) await caches.delete(name);
	}
}

/** A build file, from whichever version has it. */
export async function buildFile(request: Request): Promise<Response> {
	return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

/** A lesson: from the network while it answers in time, else what is kept. */
export async function lesson(request: Request): Promise<Response> {
	const cache = await cacheOf('lessons');
	const kept = await cache.match(request);
	if (kept && neverChanges(kept)) return kept;
	const fresh = fetchAndKeep(request, 'lessons');
	if (!kept) return fresh;
	return within(PATIENCE, fresh).then(
		(answer) => (answer.status >= 500 ? kept : answer),
		() => kept
	);
}

/** A picture: at once where it is kept. @param meanwhile keeps the worker alive for a fresh one */
export async function picture(
	request: Request,
	meanwhile: (work: Promise<unknown>) => void
): Promise<Response> {
	const cache = await cacheOf('pictures');
	const kept = await cache.match(request);
	if (!kept) return fetchAndKeep(request, 'pictures');
	if (!neverChanges(kept)) meanwhile(fetchAndKeep(request, 'pictures').catch(() => undefined));
	return kept;
}

/** A page's shell of this version. */
export async function shell(version: string, name: string, request: Request): Promise<Response> {
	const cache = await caches.open(SHELL + version);
	const kept = await cache.match(name);
	if (!kept) return fetch(request);
	const lesson = lessonIn(request.url);
	if (lesson) {
		const headers = new Headers(kept.headers);
		headers.append('link', lessonDataLinks(lesson));
		return new Response(kept.body, { headers });
	}
	return kept;
}

/** A page from the network; else as nobody gets it, where that is kept; else the way to `offline`. */
export async function page(version: string, offline: string, request: Request): Promise<Response> {
	try {
		return await within(PAGE_PATIENCE, fetch(request));
	} catch (cause) {
		const cache = await caches.open(SHELL + version);
		const kept = await cache.match(request.url, { ignoreSearch: true });
		if (kept) return kept;
		if (!(await cache.match(offline))) throw cause;
		return Response.redirect(insteadOf(request.url, offline));
	}
}

/** A page's data from the network, or the way to the page that says there is none. Never kept. */
export async function pageData(offline: string, request: Request): Promise<Response> {
	try {
		return await within(PAGE_PATIENCE, fetch(request));
	} catch {
		// `Response.json` came with Safari 17.
		const way = { type: 'redirect', location: insteadOf(request.url, offline) };
		return new Response(JSON.stringify(way), { headers: { 'content-type': 'application/json' } });
	}
}

function insteadOf(url: string, offline: string): string {
	const to = new URL(url).pathname.replace(/\/__data\.json$/, '') || '/';
	return `${offline}?to=${encodeURIComponent(to)}`;
}

/** Fetches ahead what lessons and games are going to show: what a pupil waits for comes first. */
export async function keepAhead(addresses: readonly string[]): Promise<void> {
	const here = { lessons: await keptIn('lessons'), pictures: await keptIn('pictures') };
	for (const address of addresses) {
		const { href, pathname } = new URL(address, location.origin);
		const what = pathname.startsWith('/lessons/') ? 'lessons' : 'pictures';
		if (here[what].has(href)) continue;
		const request = new Request(href, { credentials: 'omit', priority: 'low' });
		await fetchInto(what, request).catch(() => undefined);
	}
	await trim('lessons');
	await trim('pictures');
}

/** Asked once for all: an old Chromebook takes milliseconds over each. */
const keptIn = async (what: keyof typeof MOST): Promise<ReadonlySet<string>> =>
	new Set((await (await cacheOf(what)).keys()).map(({ url }) => url));

async function fetchAndKeep(request: Request, what: keyof typeof MOST): Promise<Response> {
	const answer = await fetchInto(what, request);
	await trim(what);
	return answer;
}

async function fetchInto(what: keyof typeof MOST, request: Request): Promise<Response> {
	const answer = await fetch(request);
	if (mayKeep(answer)) {
		const cache = await cacheOf(what);
		// On a full device it is shown all the same.
		await cache.put(request, answer.clone()).catch(() => undefined);
	}
	return answer;
}

/** Lets go of the ones longest here, where there are too many. */
async function trim(what: keyof typeof MOST): Promise<void> {
	const cache = await cacheOf(what);
	const keys = await cache.keys();
	for (const oldest of keys.slice(0, Math.max(0, keys.length - MOST[what])))
		await cache.delete(oldest);
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
	return new Promise((done, failed) => {
		const timer = setTimeout(() => failed(new Error('too slow')), ms);
		work.then(done, failed).finally(() => clearTimeout(timer));
	});
}
