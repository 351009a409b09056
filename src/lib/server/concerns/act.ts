import type { ConcernId } from '../../wire/ids.ts';
import type { Staff } from '../permissions/who.ts';
import { together, type School } from '../school/school.ts';
import { addEntry } from './chronology.ts';
import type { Says } from './content.ts';
import { readersOf } from './readers.ts';
import type { EntryKind } from './tables.ts';
import { tellReaders } from './tell-readers.ts';
import { theirConcern, type Theirs } from './theirs.ts';

/**
 * Does something with a concern: asks whether they may, adds the entry, and tells everyone who reads
 * it. `does` makes whatever else changes, in the same transaction, and says what the entry holds;
 * undefined adds none. `then` does what follows from the entry.
 * @throws Refusal when it isn't theirs to do
 */
export function act<K extends EntryKind>(
	school: School,
	id: ConcernId,
	by: Staff,
	did: K,
	does: (theirs: Theirs) => Says[K] | undefined,
	then?: () => void
): void {
	// Before the transaction, so that the audit keeps a refusal.
	const theirs = theirConcern(school, id, by, did);
	together(school, () => {
		const before = readersOf(school, id).map(({ staff }) => staff);
		const says = does(theirs);
		if (says === undefined) return;
		addEntry(school, id, `staff/${by.id}`, did, says);
		then?.();
		const after = readersOf(school, id).map(({ staff }) => staff);
		tellReaders(school, [...new Set([...before, ...after])]);
	});
}
