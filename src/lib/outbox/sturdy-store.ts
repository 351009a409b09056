import { memoryStore } from './memory-store.ts';
import { byDue, type Store } from './store.ts';

/**
 * A store that goes on in memory where the browser's own fails: private windows, a full disk.
 * @param opening the browser's store
 * @param onmemory called when something could be kept in memory only
 */
export function sturdyStore(opening: Promise<Store>, onmemory: () => void): Store {
	const memory = memoryStore();
	const disk = opening.catch(() => undefined);
	const keep = async (work: (store: Store) => Promise<void>) => {
		try {
			const store = await disk;
			if (store) return await work(store);
		} catch {
			// Full, or taken from us: memory is better than nothing.
		}
		onmemory();
		await work(memory);
	};
	const ask = async <T>(work: (store: Store) => Promise<T>, none: T): Promise<T> => {
		try {
			const store = await disk;
			return store ? await work(store) : none;
		} catch {
			return none;
		}
	};
	/** Both know only what they were given, so a change may go to both. */
	const both = async (work: (store: Store) => Promise<void>) => {
		await work(memory);
		await ask(work, undefined);
	};

	return {
		keepLane: (lane) => keep((store) => store.keepLane(lane)),
		laneOf: async (id) => (await memory.laneOf(id)) ?? ask((store) => store.laneOf(id), undefined),
		add: (item) => keep((store) => store.add(item)),
		next: async (most) => {
			const found = [...(await memory.next(most)), ...(await ask((store) => store.next(most), []))];
			return found.sort(byDue).slice(0, most);
		},
		count: async () => {
			const [here, there] = [
				await memory.count(),
				await ask((store) => store.count(), { waiting: 0, concerns: 0 })
			];
			return { waiting: here.waiting + there.waiting, concerns: here.concerns + there.concerns };
		},
		itemsOf: async (lane) =>
			[...(await memory.itemsOf(lane)), ...(await ask((store) => store.itemsOf(lane), []))].sort(
				(a, b) => a.n - b.n
			),
		received: (ids, at) => both((store) => store.received(ids, at)),
		passOver: (ids) => both((store) => store.passOver(ids)),
		forget: (lane) => both((store) => store.forget(lane)),
		sweep: (before) => both((store) => store.sweep(before)),
		schoolKey: async () =>
			(await memory.schoolKey()) ?? ask((store) => store.schoolKey(), undefined),
		keepSchoolKey: async (key) => both((store) => store.keepSchoolKey(key))
	};
}
