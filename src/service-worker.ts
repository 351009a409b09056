/// <reference types="@sveltejs/kit" />
/// <reference no-default-lib="true" />
/// <reference lib="esnext" />
/// <reference lib="webworker" />
import { build, files, version } from '$service-worker';
import { indexedStore } from '$lib/outbox/indexed-store.ts';
import { OPEN_LANE, webLocks } from '$lib/outbox/locks.ts';
import { CHANNEL, SENDING, SYNC } from '$lib/outbox/names.ts';
import { postToSchool } from '$lib/outbox/post.ts';
import { sendWaiting } from '$lib/outbox/send.ts';
import {
	buildFile,
	keepAhead,
	keepVersion,
	lesson,
	letGo,
	page,
	pageData,
	picture,
	shell
} from '$lib/outbox/worker/keep.ts';
import { VERSION_LOCK, type Ask } from '$lib/outbox/worker/names.ts';
import { OFFLINE, planFor, shellFor, SHELLS, TELL } from '$lib/outbox/worker/plan.ts';

// What it keeps and never keeps: lib/outbox/worker/plan.ts. It never skips waiting while a lane is
// open, and an old version's files stay until no page uses them.
const worker = self as unknown as ServiceWorkerGlobalScope;

worker.addEventListener('install', (event) => {
	event.waitUntil(keepVersion(version, [...build, ...files], [...SHELLS, OFFLINE, TELL]));
});

worker.addEventListener('activate', (event) => {
	event.waitUntil(tidy().then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	switch (planFor(request, worker.location.origin)) {
		case 'build':
			return event.respondWith(buildFile(request));
		case 'lesson':
			return event.respondWith(lesson(request));
		case 'picture':
			return event.respondWith(picture(request, (work) => event.waitUntil(work)));
		case 'shell':
			return event.respondWith(shell(version, shellFor(request.url) ?? '', request));
		case 'page':
			return event.respondWith(page(version, OFFLINE, request));
		case 'page-data':
			return event.respondWith(pageData(OFFLINE, request));
		case 'leave':
	}
});

worker.addEventListener('message', (event) => {
	const asked = event.data as Ask;
	if (asked.ask === 'hello') event.waitUntil(tidy());
	if (asked.ask === 'take-over') event.waitUntil(takeOver());
	if (asked.ask === 'keep') event.waitUntil(keepAhead(asked.addresses));
});

// Background Sync: Chromium only, with every page closed too. Elsewhere the pages send.
worker.addEventListener('sync' as 'message', (event) => {
	const { tag } = event as unknown as { tag: string };
	if (tag === SYNC) event.waitUntil(sendFromHere());
});

/** Throws when something is left, so that the browser tries again later. */
async function sendFromHere(): Promise<void> {
	const others = new BroadcastChannel(CHANNEL);
	const store = await indexedStore();
	const ended = await webLocks().alone(SENDING, () =>
		sendWaiting({
			store,
			post: postToSchool,
			now: Date.now,
			onreceived: (ids) => others.postMessage({ received: ids })
		})
	);
	others.close();
	if (ended !== 'all') throw new Error('Something still waits.');
}

async function tidy(): Promise<void> {
	// A newer worker's files are there before any page uses them.
	const { waiting, installing } = worker.registration;
	if (waiting ?? installing) return;
	await letGo(version, new Set(await heldLocks(VERSION_LOCK)));
}

async function takeOver(): Promise<void> {
	if ((await heldLocks(OPEN_LANE)).length === 0) await worker.skipWaiting();
}

/** The rest of the names of held locks that begin so. */
async function heldLocks(start: string): Promise<string[]> {
	const { held = [] } = await navigator.locks.query();
	return held.flatMap(({ name }) => (name?.startsWith(start) ? [name.slice(start.length)] : []));
}
