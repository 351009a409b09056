import type { Entry } from './content.ts';
import { isUnderstood } from './understood.ts';

/** A chronology in which each entry whose content has gone says what was kept of it: dates, people, reference. */
export function withWhatStays(entries: readonly Entry[]): readonly Entry[] {
	const kept = Object.assign(
		{},
		...entries.flatMap((entry) => (entry.did === 'emptied' && entry.says ? [entry.says.kept] : []))
	) as Readonly<Record<string, unknown>>;
	return entries.map((entry) => {
		const says = kept[entry.seq];
		if (entry.says || entry.isLost || !isUnderstood(entry.did, says)) return entry;
		return { ...entry, says } as Entry;
	});
}
