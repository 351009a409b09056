import type { Entry } from './content.ts';
import type { EntryKind } from './tables.ts';

/** What staff put down, and may have put down wrongly. What came in, and who may read, can't be struck. */
const CAN_BE_STRUCK: ReadonlySet<EntryKind> = new Set([
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

/** The entry that strikes each struck one, by the struck one's number. The first to do so counts. */
export function strikesOf(entries: readonly Entry[]): ReadonlyMap<number, Entry<'struck'>> {
	const strikes = new Map<number, Entry<'struck'>>();
	for (const [at, entry] of entries.entries()) {
		if (entry.did !== 'struck' || !entry.says) continue;
		const number = entry.says.entry;
		// Only something earlier: an entry can't strike what isn't there yet.
		const struck = number <= at ? entries[number - 1] : undefined;
		if (struck && CAN_BE_STRUCK.has(struck.did) && !strikes.has(number)) strikes.set(number, entry);
	}
	return strikes;
}

/** The entries that count: those that haven't been struck through. */
export function unstruck(entries: readonly Entry[]): Entry[] {
	const strikes = strikesOf(entries);
	return entries.filter((_, at) => !strikes.has(at + 1));
}

/** The numbers of the entries that can be struck through now. */
export function canBeStruck(entries: readonly Entry[]): number[] {
	const strikes = strikesOf(entries);
	return entries.flatMap(({ did }, at) =>
		CAN_BE_STRUCK.has(did) && !strikes.has(at + 1) ? [at + 1] : []
	);
}
