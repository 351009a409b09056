import { byDue, type KeptItem, type KeptLane, type Store } from './store.ts';
import type { SchoolKey } from '../wire/lane.ts';

/** A store that lasts as long as its page: for browsers that let us keep nothing. */
export function memoryStore(): Store {
	const lanes = new Map<string, KeptLane>();
	const items = new Map<string, KeptItem>();
	let key: SchoolKey | undefined;
	const waiting = () => [...items.values()].filter((item) => item.receivedAt === undefined);
	const change = (ids: readonly string[], to: (item: KeptItem) => KeptItem) => {
		for (const id of ids) {
			const item = items.get(id);
			if (item) items.set(id, to(item));
		}
	};

	return {
		keepLane: async (lane) => void lanes.set(lane.id, lane),
		laneOf: async (id) => lanes.get(id),
		add: async (item) => void items.set(item.id, item),
		next: async (most) => waiting().sort(byDue).slice(0, most),
		count: async () => ({
			waiting: waiting().length,
			concerns: waiting().filter((item) => item.first).length
		}),
		itemsOf: async (lane) =>
			[...items.values()].filter((item) => item.lane === lane).sort((a, b) => a.n - b.n),
		received: async (ids, at) => change(ids, (item) => ({ ...item, receivedAt: at })),
		passOver: async (ids) => change(ids, (item) => ({ ...item, passedOver: item.passedOver + 1 })),
		forget: async (lane) => {
			for (const item of items.values())
				if (item.lane === lane && item.receivedAt !== undefined) items.delete(item.id);
		},
		sweep: async (before) => {
			for (const item of items.values())
				if (item.receivedAt !== undefined && item.receivedAt < before) items.delete(item.id);
		},
		schoolKey: async () => key,
		keepSchoolKey: async (to) => void (key = to)
	};
}
