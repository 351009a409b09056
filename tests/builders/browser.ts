import { onTestFinished } from 'vitest';
import { memoryStore } from '../../src/lib/outbox/memory-store.ts';
import { outboxIn, type Around, type OutboxState } from '../../src/lib/outbox/outbox.ts';
import { pageStorage, tabIn } from '../../src/lib/outbox/tab.ts';
import { schoolKey } from '../../src/lib/server/post/box-keys.ts';
import { receive } from '../../src/lib/server/post/receive.ts';
import type { Contents } from '../../src/lib/wire/contents.ts';
import type { Send } from '../../src/lib/wire/item.ts';
import type { TestSchool } from './school.ts';

/** A tab's outbox in front of a school's post room, with a network that can be taken away. */
export function aBrowser(school: TestSchool, around: Partial<Around> = {}) {
	const network = { on: true };
	/** How wrong its clock is, in milliseconds. */
	const clock = { off: 0 };
	const sent: Send[] = [];
	const timers = new Set<() => void>();
	let state: OutboxState | undefined;
	const storage = pageStorage();
	const parts: Around = {
		store: memoryStore(),
		tab: tabIn(storage),
		locks: { alone: (_, work) => work(), take: async () => () => undefined },
		async post(body) {
			if (!network.on) throw new TypeError('no network');
			sent.push(JSON.parse(body) as Send);
			const answer = await receive(school, JSON.parse(body));
			if ('wait' in answer) return { status: 503, wait: answer.wait * 1000, body: undefined };
			return { status: 'malformed' in answer ? 400 : 200, body: answer };
		},
		async fetchKey() {
			if (!network.on) throw new TypeError('no network');
			return schoolKey(school);
		},
		now: () => school.clock() + clock.off,
		later(work) {
			timers.add(work);
			return () => timers.delete(work);
		},
		changed: (to) => void (state = to),
		tellOthers: () => undefined,
		...around
	};
	const outbox = outboxIn(parts);
	onTestFinished(() => timers.clear());
	return {
		outbox,
		network,
		clock,
		sent,
		storage,
		store: parts.store,
		get state() {
			return state;
		},
		/** What a pupil answered, made now by this browser's clock. */
		answer: (maker: string | null, response: unknown, activity = 'sort-it'): Contents => ({
			what: 'response',
			maker,
			at: parts.now(),
			attempt: { lesson: 'y4-three-words', hash: 'h1' },
			activity,
			kind: 'choose',
			response
		}),
		concern: (maker: string | null, words: string): Contents => ({
			what: 'concern',
			maker,
			at: parts.now(),
			concern: { happened: [], words, notTell: [] }
		}),
		/** Lets every timer that was set go off. */
		async waitOut(): Promise<void> {
			for (const work of timers) {
				timers.delete(work);
				work();
			}
			await outbox.flush();
		}
	};
}
