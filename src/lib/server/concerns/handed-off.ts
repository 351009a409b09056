import { DAY, type Instant } from '../../calendar/instant.ts';
import type { Entry, Says } from './content.ts';
import type { EntryKind } from './tables.ts';

/** So long after it was handed over and closed, what was said and written goes. */
export const GOES_AFTER = 90 * DAY;

/** What adds nothing that the other system would lack. Whatever isn't named here does. */
const ADDS_NOTHING: ReadonlySet<EntryKind> = new Set([
	'opened',
	'acknowledged',
	'alerted',
	'people-changed',
	'waits-anew',
	'copied-out',
	'handed-off',
	'kept-back',
	'keeping-ended',
	'removal-asked',
	'closed',
	'emptied'
]);

type HandedOff = Says['handed-off'] & {
	readonly at: Instant;
	/** Something was added since, which the other system doesn't have. */
	readonly isBehind: boolean;
};

/** The last time a concern was handed over to the school's own system. */
export function handedOffOf(entries: readonly Entry[]): HandedOff | undefined {
	const at = entries.findLastIndex(({ did, says }) => did === 'handed-off' && says !== null);
	const entry = entries[at] as Entry<'handed-off'> | undefined;
	if (!entry?.says) return undefined;
	const isBehind = entries.slice(at + 1).some(({ did }) => !ADDS_NOTHING.has(did));
	return { ...entry.says, at: entry.at, isBehind };
}

/** The hold that stands, if one does: who set it, when and why. */
export function keptBackOf(entries: readonly Entry[]): Entry<'kept-back'> | undefined {
	const last = entries.findLast(({ did }) => did === 'kept-back' || did === 'keeping-ended');
	return last?.did === 'kept-back' ? (last as Entry<'kept-back'>) : undefined;
}

/** When the words of a concern go, as it stands; undefined where they don't. Pure. */
export function goesAt(entries: readonly Entry[]): Instant | undefined {
	const handed = handedOffOf(entries);
	const ended = entries.findLast(({ did }) => did === 'closed' || did === 'reopened');
	if (!handed || handed.isBehind || ended?.did !== 'closed' || keptBackOf(entries))
		return undefined;
	if (isGone(entries)) return undefined;
	return Math.max(handed.at, ended.at) + GOES_AFTER;
}

/** Whether what was said and written has gone, with nothing new since. */
export function isGone(entries: readonly Entry[]): boolean {
	const last = entries.findLast(({ did }) => did === 'emptied' || !ADDS_NOTHING.has(did));
	return last?.did === 'emptied';
}

/** Whether anything of it was ever removed. */
export const hasGone = (entries: readonly Entry[]): boolean =>
	entries.some(({ did }) => did === 'emptied');

/** Where the words went that aren't here any more: "CPOMS, reference 123"; undefined while they are. */
export function goneTo(entries: readonly Entry[]): string | undefined {
	if (!hasGone(entries)) return undefined;
	const handed = handedOffOf(entries);
	return handed && `${handed.system}, reference ${handed.reference}`;
}
