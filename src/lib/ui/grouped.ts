/**
 * A list in groups, each in the order it was met. `Map.groupBy` would say as much, but iPads before
 * iPadOS 17.4 don't know it.
 */
export function grouped<T, K>(list: Iterable<T>, by: (one: T) => K): [K, T[]][] {
	const groups = new Map<K, T[]>();
	for (const one of list) {
		const group = groups.get(by(one));
		if (group) group.push(one);
		else groups.set(by(one), [one]);
	}
	return [...groups];
}
