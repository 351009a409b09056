import { schoolKeyIn } from '../wire/lane.ts';
import { indexedStore } from './indexed-store.ts';
import { webLocks } from './locks.ts';
import { outboxIn, type News, type Outbox, type OutboxState } from './outbox.ts';
import { CHANNEL, SYNC } from './names.ts';
import { postToSchool } from './post.ts';
import { sturdyStore } from './sturdy-store.ts';
import { pageStorage, sessionStorageOr, tabIn } from './tab.ts';

export type { Lane, Queued, OutboxState } from './outbox.ts';

/** Devices that found the Wi-Fi again together come back within this. */
const SPREAD = 2_000;

let state = $state<OutboxState & { persisted: boolean | undefined }>({
	waiting: 0,
	concernsWaiting: 0,
	lastReceivedAt: undefined,
	online: true,
	keeping: 'device',
	persisted: undefined
});
let made: Outbox | undefined;

/** This tab's outbox. In the browser only: a page rendered on the server may read `state`. */
export const outbox = {
	/** For the quiet mark, and for Tell. */
	get state() {
		return state;
	},
	/** Whether this browser can seal: it can't on a page that came without HTTPS. */
	get canSeal() {
		return globalThis.crypto?.subtle !== undefined;
	},
	/** From a layout, in the browser: sends what waits, and goes on doing so. */
	start(): void {
		here();
	},
	openLane: (options?: { first?: boolean }) => here().openLane(options),
	resumeLane: (id: string) => here().resumeLane(id),
	/** Tries to send now. */
	flush: () => here().flush(),
	/** At sign-out and lock, before leaving the page: every tab forgets who, and every lane's key. */
	lock: () => here().lock()
};

function here(): Outbox {
	if (made) return made;
	const others = 'BroadcastChannel' in globalThis ? new BroadcastChannel(CHANNEL) : undefined;
	const box: Outbox = outboxIn({
		store: sturdyStore(indexedStore(), () => box.keepingInPage()),
		tab: tabIn(sessionStorageOr(pageStorage())),
		locks: webLocks(),
		post: postToSchool,
		fetchKey: async () => {
			const response = await fetch('/post/key', { credentials: 'omit', cache: 'no-store' });
			return schoolKeyIn(await response.json());
		},
		now: Date.now,
		later(work, ms) {
			const timer = setTimeout(work, ms);
			return () => clearTimeout(timer);
		},
		changed(now) {
			state = { ...state, ...now };
			if (now.waiting > 0 && !now.online) void askForSync();
		},
		tellOthers: (news) => others?.postMessage(news)
	});
	others?.addEventListener('message', ({ data }: MessageEvent<News>) => void box.heard(data));
	made = box;
	listen(box);
	return box;
}

function listen(box: Outbox): void {
	addEventListener('online', () => {
		if (state.concernsWaiting > 0) void box.flush();
		else setTimeout(() => void box.flush(), Math.random() * SPREAD);
	});
	document.addEventListener('visibilitychange', () => {
		if (state.waiting > 0) void box.flush();
	});
	void box.start();
	void askToPersist();
}

/** Without it a browser short of space may throw the queue away. */
async function askToPersist(): Promise<void> {
	const persisted = await navigator.storage?.persist?.().catch(() => false);
	state = { ...state, persisted };
}

interface SyncingRegistration extends ServiceWorkerRegistration {
	readonly sync?: { register(tag: string): Promise<void> };
}

/** Lets the browser send what waits once the network is back, even with every page closed. */
async function askForSync(): Promise<void> {
	const registration = (await navigator.serviceWorker?.getRegistration()) as
		SyncingRegistration | undefined;
	await registration?.sync?.register(SYNC).catch(() => undefined);
}
