import type { LaneKey, Send } from '../wire/item.ts';
import { receivedIn } from '../wire/lane.ts';
import type { KeptItem, Store } from './store.ts';

/** Many small sends, so that a weak network gets some of them through. */
const MOST_ITEMS = 20;
const MOST_LETTERS = 150_000;

/** What came back from one try to post. Throws when nothing came back at all. */
export type Post = (body: string) => Promise<{ status: number; wait?: number; body: unknown }>;

export interface Sending {
	readonly store: Store;
	readonly post: Post;
	/** The browser's clock. */
	readonly now: () => number;
	readonly onreceived: (ids: readonly string[]) => void;
}

/**
 * How it ended: nothing is left; only what the server doesn't take is left; the server asked for a
 * wait; it can't be reached, or something else answers in its place.
 */
export type Ended = 'all' | 'left' | 'unreachable' | { readonly wait: number };

/** Sends what waits, concerns first, each lane in order, until nothing is left or something stops it. */
export async function sendWaiting({ store, post, now, onreceived }: Sending): Promise<Ended> {
	// Sent in this call: a full disk may keep the store from knowing.
	const done = new Set<string>();
	for (;;) {
		const waiting = await store.next(MOST_ITEMS + done.size);
		const items = oneSend(waiting.filter((item) => !done.has(item.id)).slice(0, MOST_ITEMS));
		if (items.length === 0) return waiting.length === 0 ? 'all' : 'left';
		const answer = await post(JSON.stringify(await sendOf(items, store, now()))).catch(() => null);
		if (answer === null) return 'unreachable';
		if (answer.wait !== undefined) return { wait: answer.wait };

		const taken = takenIn(answer);
		if (!taken) return 'unreachable';
		const received = idsOf(items).filter((id) => taken.has(id));
		const left = idsOf(items).filter((id) => !taken.has(id));
		if (received.length > 0) {
			await store.received(received, now());
			onreceived(received);
			received.forEach((id) => done.add(id));
		}
		if (left.length > 0) {
			await store.passOver(left);
			left.forEach((id) => done.add(id));
		}
	}
}

/** The ids the server has on disk; undefined when this was no answer of ours. */
function takenIn({ status, body }: Awaited<ReturnType<Post>>): Set<string> | undefined {
	// Too much, or not to be read: nothing of this send was taken, and others may be.
	if (status === 400 || status === 413) return new Set();
	// A school's filter or a sign-in page for the Wi-Fi may answer 200 in the server's place.
	const received = status === 200 ? receivedIn(body) : undefined;
	return received && new Set(received);
}

/** The first of these that go in one send; concerns never wait for other work to be carried. */
function oneSend(items: readonly KeptItem[]): KeptItem[] {
	const send: KeptItem[] = [];
	let letters = 0;
	for (const item of items) {
		letters += item.box.length;
		if (send.length > 0 && (letters > MOST_LETTERS || item.first !== send[0]?.first)) break;
		send.push(item);
	}
	return send;
}

async function sendOf(items: readonly KeptItem[], store: Store, now: number): Promise<Send> {
	const lanes: Record<string, LaneKey> = {};
	for (const id of new Set(items.map((item) => item.lane))) {
		const lane = await store.laneOf(id);
		if (lane) lanes[id] = { keyId: lane.keyId, sealedKey: lane.sealedKey };
	}
	return {
		v: 1,
		now,
		lanes,
		items: items.map(({ v, id, lane, n, first, box }) => ({ v, id, lane, n, first, box }))
	};
}

const idsOf = (items: readonly KeptItem[]) => items.map((item) => item.id);
