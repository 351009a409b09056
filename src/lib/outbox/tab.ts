/** What a tab keeps for itself: `sessionStorage`, or memory that goes with the page. */
export interface TabStorage {
	names(): string[];
	get(key: string): string | null;
	set(key: string, value: string): void;
	remove(key: string): void;
}

/** A lane this tab has open. */
export interface OpenLane {
	readonly id: string;
	/** The lane's key, base64: all that it takes to read the lane back. */
	readonly key: string;
	readonly first: boolean;
	/** The next place in it. */
	readonly next: number;
}

/** The open lanes of one tab, with their keys. */
export interface Tab {
	lane(id: string): OpenLane | undefined;
	keep(lane: OpenLane): void;
	drop(id: string): void;
	/** At sign-out and lock everything of Waymark's goes, whose screen it was too. */
	forget(): OpenLane[];
}

/** Everything a tab knows about who is there starts with this, and goes with them. */
const OURS = 'waymark.';
const LANE = `${OURS}lane.`;

export function tabIn(storage: TabStorage): Tab {
	const lane = (id: string): OpenLane | undefined => {
		const kept = storage.get(LANE + id);
		return kept === null ? undefined : (JSON.parse(kept) as OpenLane);
	};
	return {
		lane,
		keep: (lane) => storage.set(LANE + lane.id, JSON.stringify(lane)),
		drop: (id) => storage.remove(LANE + id),
		forget() {
			const keys = storage.names().filter((key) => key.startsWith(OURS));
			const open = keys
				.filter((key) => key.startsWith(LANE))
				.map((key) => lane(key.slice(LANE.length)));
			keys.forEach((key) => storage.remove(key));
			return open.filter((lane) => lane !== undefined);
		}
	};
}

/** The browser's `sessionStorage`; where it is shut off or full, memory takes over. */
export function sessionStorageOr(memory: TabStorage): TabStorage {
	const attempt = <T>(work: () => T, or: () => T): T => {
		try {
			return work();
		} catch {
			return or();
		}
	};
	return {
		names: () => [
			...attempt(
				() => Object.keys(sessionStorage),
				() => []
			),
			...memory.names()
		],
		get: (key) =>
			memory.get(key) ??
			attempt(
				() => sessionStorage.getItem(key),
				() => null
			),
		set: (key, value) =>
			attempt(
				() => sessionStorage.setItem(key, value),
				() => memory.set(key, value)
			),
		remove(key) {
			memory.remove(key);
			attempt(
				() => sessionStorage.removeItem(key),
				() => undefined
			);
		}
	};
}

export function pageStorage(): TabStorage {
	const kept = new Map<string, string>();
	return {
		names: () => [...kept.keys()],
		get: (key) => kept.get(key) ?? null,
		set: (key, value) => void kept.set(key, value),
		remove: (key) => void kept.delete(key)
	};
}
