import type { StaffId } from '../../wire/ids.ts';
import type { Role } from '../people/roles.ts';
import { hasDuty } from './duty.ts';
import type { Outcome } from './tables.ts';
import { whoMayAgree, type Person } from './who-may-agree.ts';

/** What this rule looks at in a change. */
export interface Seen {
	readonly by: StaffId;
	readonly about: StaffId | undefined;
	readonly takesAway: boolean;
	readonly outcome: Outcome | null;
}

/**
 * Whether somebody sees a change in a list. Whoever loses something by one hears of it once it is made,
 * never before and not where it came to nothing: why it was proposed may be a concern about them.
 */
export function sees(
	who: { readonly id: StaffId; readonly roles: ReadonlySet<Role> },
	change: Seen,
	people: readonly Person[]
): boolean {
	if (change.by === who.id) return true;
	if (change.takesAway && change.about === who.id && !WAS_MADE.has(change.outcome)) return false;
	if (hasDuty(who.roles) || who.roles.has('admin')) return true;
	const { line } = whoMayAgree(change, people);
	return who.roles.has('governor') && line !== 'duty';
}

const WAS_MADE: ReadonlySet<Outcome | null> = new Set(['agreed', 'waited', 'set-up']);

/** Who is told of a change that was proposed: all with a duty, and whoever else has to be asked. */
export function whoIsTold(change: Seen, people: readonly Person[]): StaffId[] {
	const { line } = whoMayAgree(change, people);
	return people
		.filter(({ id, roles }) => {
			if (id === change.by || (change.takesAway && id === change.about)) return false;
			if (line === 'nobody' || hasDuty(roles)) return true;
			return line === 'governor' && roles.has('governor');
		})
		.map(({ id }) => id);
}
