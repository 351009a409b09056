import type { Fault } from './kind.ts';

/** A fault for every id that an earlier thing in the same list already has. */
export function twice(
	things: readonly { readonly id: string }[],
	path: readonly (string | number)[]
): Fault[] {
	return things.flatMap(({ id }, i) =>
		things.findIndex((other) => other.id === id) < i
			? [{ path: [...path, i, 'id'], say: `another one is already called "${id}"` }]
			: []
	);
}
