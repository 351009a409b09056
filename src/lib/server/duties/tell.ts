import type { StaffId } from '../../wire/ids.ts';
import { tellReaders } from '../concerns/tell-readers.ts';
import { writeMail } from '../mail/write.ts';
import type { School } from '../school/school.ts';
import type { Change } from './change.ts';
import type { Person } from './who-may-agree.ts';
import { whoIsTold } from './who-sees.ts';

/** Tells those who are to know that a change was proposed, by a mail that doesn't say so. */
export function tellProposed(school: School, change: Change, people: readonly Person[]): void {
	tell(school, whoIsTold(seenIn(change), people));
}

/**
 * Tells them what came of it, in the transaction that notes it; whoever proposed it too, and whoever has
 * a duty by it. `people` are those there were before it.
 */
export function tellOutcome(
	school: School,
	change: Change,
	people: readonly Person[],
	by: StaffId | null,
	wasMade: boolean
): void {
	const gains = wasMade && !change.kind.takesAway && change.about ? [change.about] : [];
	const all = new Set([...whoIsTold(seenIn(change), people), change.by, ...gains]);
	if (by !== null) all.delete(by);
	tell(school, [...all]);
}

function tell(school: School, staff: readonly StaffId[]): void {
	writeMail(school, staff);
	tellReaders(school, staff);
}

const seenIn = ({ by, about, kind, outcome }: Change) => ({
	by,
	about,
	takesAway: kind.takesAway,
	outcome
});
