import type { Entry } from './content.ts';
import type { EntryKind } from './tables.ts';

/** What changes nothing about a record somebody asked to have emptied. After anything else they ask anew. */
const LEAVES_IT: ReadonlySet<EntryKind> = new Set([
	'opened',
	'acknowledged',
	'alerted',
	'people-changed',
	'waits-anew',
	'copied-out'
]);

/** Who has asked that the words of this record go, while that still stands. Pure. */
export function removalAskedOf(entries: readonly Entry[]): Entry<'removal-asked'> | undefined {
	const last = entries.findLast(({ did }) => !LEAVES_IT.has(did));
	return last?.did === 'removal-asked' ? (last as Entry<'removal-asked'>) : undefined;
}
