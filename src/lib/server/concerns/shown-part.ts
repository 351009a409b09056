import type { StaffId } from '../../wire/ids.ts';
import type { Concern } from './concern.ts';
import type { Entry } from './content.ts';
import { strikesOf } from './struck.ts';
import type { EntryKind } from './tables.ts';

/** What can be shown by itself: what was said, and what staff put down. */
const PARTS: ReadonlySet<EntryKind> = new Set([
	'received',
	'noted',
	'spoken-to',
	'parents',
	'referred',
	'reply-chased',
	'reply-came',
	'categorised',
	'child-linked',
	'first-known'
]);

/** The numbers of the entries that can be shown by themselves; none that has been struck through. */
export function canBeShown(entries: readonly Entry[]): number[] {
	const strikes = strikesOf(entries);
	return entries.flatMap(({ did, says }, at) =>
		PARTS.has(did) && says && !strikes.has(at + 1) ? [at + 1] : []
	);
}

/**
 * The numbers of the entries that somebody was last shown; null for all of them. Where it can't be read what
 * they were shown, it is none.
 */
export function partShownTo(entries: readonly Entry[], staff: StaffId): ReadonlySet<number> | null {
	const shared = entries.filter((entry) => entry.did === 'shared');
	if (shared.some(({ says }) => !says)) return new Set();
	const last = shared.findLast(({ says }) => says?.to === staff)?.says;
	if (!last) return new Set();
	return last.only ? new Set(last.only) : null;
}

/**
 * A concern with nothing in it but the entries that somebody may see, and those they added themselves.
 * Without its first entry nothing of what was said is left, nor where and how.
 */
export function onlyPart(concern: Concern, shown: ReadonlySet<number>, staff: StaffId): Concern {
	const strikes = strikesOf(concern.entries);
	const entries = concern.entries.filter(
		({ by, did }, at) =>
			!strikes.has(at + 1) &&
			(shown.has(at + 1) || (by === `staff/${staff}` && PARTS.has(did) && did !== 'received'))
	);
	if (shown.has(1)) return { ...concern, entries };
	return {
		...concern,
		entries,
		said: { happened: [], notTell: [], words: '' },
		screen: undefined,
		from: { kind: 'unsigned' }
	};
}
