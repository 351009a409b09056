import type { Contents } from '../wire/contents.ts';
import type { SchoolKey } from '../wire/lane.ts';
import { OPEN_LANE, type Locks } from './locks.ts';
import { SENDING } from './names.ts';
import { newLaneKey, openBox, sealBox, sealLaneKey, useLaneKey } from './seal.ts';
import { sendWaiting, type Post } from './send.ts';
import type { KeptItem, Store } from './store.ts';
import type { OpenLane, Tab } from './tab.ts';

/** A queued item. */
export interface Queued {
	readonly id: string;
	readonly n: number;
	/** On this device's disk; or in this page alone, where the browser lets us keep nothing. */
	readonly on: 'device' | 'page';
	/** Settles once the server has it on disk, however long that takes. */
	readonly received: Promise<void>;
}

export interface Lane {
	readonly id: string;
	/** Seals what happened and queues it. Settles when it is durable; never throws at a pupil. */
	put(happened: Contents): Promise<Queued>;
	/** What this tab has put in the lane so far, in order. */
	read(): Promise<Contents[]>;
	/** The attempt is over: the tab forgets the key, and what was received goes. */
	close(): Promise<void>;
}

export interface OutboxState {
	/** Items the server doesn't have yet. */
	readonly waiting: number;
	readonly concernsWaiting: number;
	readonly lastReceivedAt: number | undefined;
	/** Whether the last try reached the school. */
	readonly online: boolean;
	/** `page`: something is kept in this page's memory only, and goes when it closes. */
	readonly keeping: 'device' | 'page';
}

/** What an outbox needs of the browser around it. */
export interface Around {
	readonly store: Store;
	readonly tab: Tab;
	readonly locks: Locks;
	readonly post: Post;
	/** Asks the school for its public key. */
	readonly fetchKey: () => Promise<SchoolKey>;
	readonly now: () => number;
	/** Calls back after so many milliseconds, and not when called off. */
	readonly later: (work: () => void, ms: number) => () => void;
	readonly changed: (state: OutboxState) => void;
	/** Tells the browser's other tabs. */
	readonly tellOthers: (news: News) => void;
}

/** What tabs, and the service worker, tell each other. */
export type News = { readonly received: readonly string[] } | { readonly locked: true } | 'queued';

export interface Outbox {
	/**
	 * Opens a lane: for one attempt, or for one concern.
	 * @param first a concern: sent and applied before everything else
	 */
	openLane(options?: { first?: boolean }): Promise<Lane>;
	/** Goes on with a lane this tab has open, after a reload; undefined where another tab has it. */
	resumeLane(id: string): Promise<Lane | undefined>;
	/** Sends what waits. Settles when this try is over. */
	flush(): Promise<void>;
	/** Sign-out and lock: what is sealed stays and is still sent, readable by the server alone. */
	lock(): Promise<void>;
	/** News from other tabs and the service worker. */
	heard(news: News): Promise<void>;
	/** Something in this browser could be kept in memory only. */
	keepingInPage(): void;
	/** First things: count what waits from before, learn the school's key, let old things go. */
	start(): Promise<void>;
}

/** Received items of a lane nobody closed go after this: a session is never longer. */
const LONGEST_SESSION = 12 * 60 * 60_000;
const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 120_000;

/** The outbox of one tab. */
export function outboxIn(around: Around): Outbox {
	const { store, tab, locks, post, now } = around;
	let state: OutboxState = {
		waiting: 0,
		concernsWaiting: 0,
		lastReceivedAt: undefined,
		online: true,
		keeping: 'device'
	};
	let key: SchoolKey | undefined;
	let asking: Promise<SchoolKey | undefined> | undefined;
	let wait = FIRST_WAIT;
	let callOff = () => {};
	let sending: Promise<void> | undefined;
	let after: Promise<void> | undefined;
	let notBefore = 0;
	/** Those who wait to hear that an item was received. */
	const hopes = new Map<string, { lane: string; fulfil: () => void }>();
	const letGo = new Map<string, () => void>();
	/** Items of lanes that could not be sealed yet: the school's key was never here. */
	const unsealed = new Map<string, { lane: OpenLane; items: KeptItem[] }>();

	const show = (change: Partial<OutboxState>) => around.changed((state = { ...state, ...change }));

	async function recount(change: Partial<OutboxState> = {}): Promise<void> {
		const { waiting, concerns } = await store.count();
		const loose = [...unsealed.values()].flatMap(({ items }) => items);
		show({
			...change,
			waiting: waiting + loose.length,
			concernsWaiting: concerns + loose.filter((item) => item.first).length
		});
	}

	async function learnKey(): Promise<SchoolKey | undefined> {
		key ??= await store.schoolKey();
		return key ?? refreshKey();
	}

	/** Once for all who ask at the same time. */
	function refreshKey(): Promise<SchoolKey | undefined> {
		return (asking ??= askForKey().finally(() => (asking = undefined)));
	}

	async function askForKey(): Promise<SchoolKey | undefined> {
		const fetched = await around.fetchKey().catch(() => undefined);
		if (!fetched) return key;
		key = fetched;
		await store.keepSchoolKey(fetched);
		return key;
	}

	async function openLane({ first = false }: { first?: boolean } = {}): Promise<Lane> {
		const lane: OpenLane = { id: crypto.randomUUID(), key: newLaneKey(), first, next: 0 };
		const release = await locks.take(OPEN_LANE + lane.id);
		if (release) letGo.set(lane.id, release);
		unsealed.set(lane.id, { lane, items: [] });
		await sealLate();
		tab.keep(lane);
		return laneOf(lane);
	}

	async function resumeLane(id: string): Promise<Lane | undefined> {
		const known = tab.lane(id);
		if (!known) return undefined;
		if (letGo.has(id) || unsealed.has(id)) return laneOf(known);
		// A duplicated tab has a copy of the key; the lane stays with the tab that has it open.
		const release = await locks.take(OPEN_LANE + id);
		if (!release) return undefined;
		letGo.set(id, release);
		return laneOf(known);
	}

	/** Seals the keys of lanes that still need it, once there is a key to seal to. */
	async function sealLate(): Promise<void> {
		if (unsealed.size === 0) return;
		const to = await learnKey();
		if (!to) return;
		for (const [id, { lane, items }] of unsealed) {
			const sealed = await sealLaneKey(to, id, lane.key).catch(() => undefined);
			if (!sealed) return;
			await store.keepLane({ id, openedAt: now(), ...sealed });
			unsealed.delete(id);
			for (const item of items) await store.add(item);
		}
	}

	function laneOf(opened: OpenLane): Lane {
		const { id, first } = opened;
		let next = opened.next;
		const aesKey = useLaneKey(opened.key);

		return {
			id,
			async put(happened) {
				const place = { id: crypto.randomUUID(), lane: id, n: next++ };
				// Not after a lock, when the tab has forgotten the key.
				if (tab.lane(id)) tab.keep({ ...opened, next });
				const received = new Promise<void>((fulfil) => hopes.set(place.id, { lane: id, fulfil }));
				const box = await sealBox(await aesKey, place, happened);
				const item = { v: 1, ...place, first, box, madeAt: now(), passedOver: 0 };
				const loose = unsealed.get(id);
				if (loose) {
					loose.items.push(item);
					keepingInPage();
				} else await store.add(item);
				await recount();
				around.tellOthers('queued');
				if (first || now() >= notBefore) void flush();
				return { id: place.id, n: place.n, on: state.keeping, received };
			},
			async read() {
				const kept = [...(await store.itemsOf(id)), ...(unsealed.get(id)?.items ?? [])];
				const opened = await Promise.all(
					kept.map(async (item) => openBox(await aesKey, item).catch(() => undefined))
				);
				return opened.filter((contents) => contents !== undefined);
			},
			async close() {
				tab.drop(id);
				await leave(id);
			}
		};
	}

	async function leave(lane: string): Promise<void> {
		letGo.get(lane)?.();
		letGo.delete(lane);
		await store.forget(lane);
	}

	/** Settles after a try that began no earlier than the call. */
	function flush(): Promise<void> {
		if (sending) return (after ??= sending.then(() => ((after = undefined), flush())));
		sending = sendAll().finally(() => (sending = undefined));
		return sending;
	}

	async function sendAll(): Promise<void> {
		callOff();
		await sealLate();
		const ended = await locks.alone(SENDING, () =>
			sendWaiting({
				store,
				post,
				now,
				onreceived(ids) {
					tookIn(ids);
					around.tellOthers({ received: ids });
				}
			})
		);
		if (ended === 'all' && unsealed.size === 0) {
			wait = FIRST_WAIT;
			notBefore = 0;
			await catchUp();
			return recount({ online: true, keeping: 'device' });
		}
		const asked = typeof ended === 'object' ? ended.wait : 0;
		// Thirty devices that lost the Wi-Fi together must not come back in the same moment.
		const pause = Math.max(asked, wait) * (1 + Math.random() / 2);
		notBefore = now() + pause;
		callOff = around.later(() => void flush(), pause);
		wait = Math.min(wait * 2, LONGEST_WAIT);
		await recount({ online: ended !== 'unreachable' });
	}

	function tookIn(ids: readonly string[]): void {
		for (const id of ids) {
			hopes.get(id)?.fulfil();
			hopes.delete(id);
		}
		if (ids.length > 0) show({ lastReceivedAt: now() });
	}

	/** Another tab's news may have come while this page slept; the store knows better. */
	async function catchUp(): Promise<void> {
		for (const lane of new Set([...hopes.values()].map((hope) => hope.lane))) {
			const items = await store.itemsOf(lane);
			tookIn(items.filter((item) => item.receivedAt !== undefined).map((item) => item.id));
		}
	}

	async function forgetWho(): Promise<void> {
		const open = new Set([...tab.forget().map(({ id }) => id), ...letGo.keys()]);
		await sealLate();
		for (const id of open) await leave(id);
	}

	function keepingInPage(): void {
		show({ keeping: 'page' });
	}

	return {
		openLane,
		resumeLane,
		flush,
		async lock() {
			around.tellOthers({ locked: true });
			await forgetWho();
		},
		async heard(news) {
			if (typeof news === 'object' && 'locked' in news) return forgetWho();
			if (typeof news === 'object') tookIn(news.received);
			await recount();
		},
		keepingInPage,
		async start() {
			await store.sweep(now() - LONGEST_SESSION);
			await recount();
			await Promise.all([refreshKey(), flush()]);
		}
	};
}
