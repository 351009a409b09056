import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { SchoolKey } from '../wire/lane.ts';
import { dueOf, type KeptItem, type KeptLane, type Store } from './store.ts';

/** An item with what the indexes find it by while it waits; they hold no others. */
type Row = KeptItem & { due?: (string | number)[]; concern?: number };

interface Schema extends DBSchema {
	lanes: { key: string; value: KeptLane };
	items: {
		key: string;
		value: Row;
		indexes: { due: (string | number)[]; concern: number; lane: [string, number] };
	};
	school: { key: string; value: SchoolKey };
}

/** The store in IndexedDB. @throws where the browser gives us none */
export async function indexedStore(name = 'waymark'): Promise<Store> {
	let opened: Promise<IDBPDatabase<Schema>> | undefined;
	/** Browsers cut connections of pages they put to sleep, so one is opened when it is needed. */
	const db = () =>
		(opened ??= openDB<Schema>(name, 1, {
			upgrade(db) {
				db.createObjectStore('lanes', { keyPath: 'id' });
				const items = db.createObjectStore('items', { keyPath: 'id' });
				items.createIndex('due', 'due');
				items.createIndex('concern', 'concern');
				items.createIndex('lane', ['lane', 'n']);
				db.createObjectStore('school');
			},
			// A newer page must not wait for this one, which goes on in memory until it is loaded again.
			blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
			terminated: () => (opened = undefined)
		}));
	await db();
	/** Done when the change is on the disk, not only with the system. */
	const write = async () =>
		(await db()).transaction(['items', 'lanes'], 'readwrite', { durability: 'strict' });
	const change = async (ids: readonly string[], to: (row: Row) => Row) => {
		const tx = await write();
		const items = tx.objectStore('items');
		for (const id of ids) {
			const item = await items.get(id);
			if (item) await items.put(to(item));
		}
		await tx.done;
	};

	return {
		async keepLane(lane) {
			const tx = await write();
			await Promise.all([tx.objectStore('lanes').put(lane), tx.done]);
		},
		laneOf: async (id) => (await db()).get('lanes', id),
		async add(item) {
			const tx = await write();
			await Promise.all([tx.objectStore('items').put(waiting(item)), tx.done]);
		},
		next: async (most) => (await db()).getAllFromIndex('items', 'due', null, most),
		async count() {
			const items = (await db()).transaction('items').store;
			const [waiting, concerns] = await Promise.all([
				items.index('due').count(),
				items.index('concern').count()
			]);
			return { waiting, concerns };
		},
		itemsOf: async (lane) => (await db()).getAllFromIndex('items', 'lane', placesOf(lane)),
		received: (ids, at) =>
			change(ids, (row) => {
				const item: Row = { ...row, receivedAt: at };
				delete item.due;
				delete item.concern;
				return item;
			}),
		passOver: (ids) => change(ids, (item) => waiting({ ...item, passedOver: item.passedOver + 1 })),
		async forget(lane) {
			const tx = await write();
			const items = tx.objectStore('items');
			const kept = await items.index('lane').getAll(placesOf(lane));
			for (const item of kept) if (item.receivedAt !== undefined) await items.delete(item.id);
			if (kept.every((item) => item.receivedAt !== undefined))
				await tx.objectStore('lanes').delete(lane);
			await tx.done;
		},
		async sweep(before) {
			const tx = await write();
			const items = tx.objectStore('items');
			const lanes = new Set<string>();
			for (const item of await items.getAll())
				if (item.receivedAt !== undefined && item.receivedAt < before) await items.delete(item.id);
				else lanes.add(item.lane);
			for (const lane of await tx.objectStore('lanes').getAll())
				if (!lanes.has(lane.id) && lane.openedAt < before)
					await tx.objectStore('lanes').delete(lane.id);
			await tx.done;
		},
		schoolKey: async () => (await db()).get('school', 'key'),
		async keepSchoolKey(key) {
			await (await db()).put('school', key, 'key');
		}
	};
}

const waiting = (item: KeptItem): Row => ({
	...item,
	due: dueOf(item),
	...(item.first ? { concern: 1 } : {})
});

const placesOf = (lane: string) => IDBKeyRange.bound([lane], [lane, Infinity]);
