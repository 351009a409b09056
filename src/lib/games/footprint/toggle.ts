import type { Problem } from '../game.ts';
import { when } from '../rounds/play.ts';

interface Named {
	readonly id: string;
}

/** What is picked once `what` is tapped: on if it was off, off if it was on. */
export function toggled(
	all: readonly Named[],
	picked: readonly string[],
	what: string
): readonly string[] | undefined {
	if (!all.some(({ id }) => id === what)) return undefined;
	return picked.includes(what) ? picked.filter((id) => id !== what) : [...picked, what];
}

/** Two of one name can't be told apart. */
export const twice = (all: readonly Named[], under: string): Problem[] =>
	all.flatMap(({ id }, at) =>
		when(
			all.findIndex((one) => one.id === id) < at,
			[under, at, 'id'],
			`there are two called "${id}"`
		)
	);
