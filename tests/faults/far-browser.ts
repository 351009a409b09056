import { memoryStore } from '../../src/lib/outbox/memory-store.ts';
import { outboxIn } from '../../src/lib/outbox/outbox.ts';
import { pageStorage, tabIn } from '../../src/lib/outbox/tab.ts';
import { receivedIn, schoolKeyIn } from '../../src/lib/wire/lane.ts';

export interface Line {
	/** @throws where no answer came */
	ask(path: string, init?: RequestInit): Promise<Response>;
	/** Where the school's key stands. */
	readonly key: string;
	readonly dice: () => number;
	/** What the server says it has taken in goes here. */
	readonly heard: Set<string>;
}

/** The outbox of a browser in front of a server, whose answers get lost now and then. */
export function aFarBrowser({ ask, key, dice, heard }: Line) {
	return outboxIn({
		store: memoryStore(),
		tab: tabIn(pageStorage()),
		locks: { alone: (_, work) => work(), take: async () => () => undefined },
		async post(body) {
			const response = await ask('/post', {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body
			});
			const answer: unknown = await response.json();
			if (dice() < 0.15) throw new Error('the answer got lost');
			if (response.status === 503) return { status: 503, wait: 5, body: undefined };
			for (const id of receivedIn(answer) ?? []) heard.add(id);
			return { status: response.status, body: answer };
		},
		fetchKey: async () => schoolKeyIn(await (await ask(key)).json()),
		now: Date.now,
		later(work) {
			const timer = setTimeout(work, 5 + dice() * 20);
			return () => clearTimeout(timer);
		},
		changed: () => undefined,
		tellOthers: () => undefined
	});
}
