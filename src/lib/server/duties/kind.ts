import type * as v from 'valibot';
import type { StaffId } from '../../wire/ids.ts';
import type { Trouble } from '../../wire/trouble.ts';
import type { Role } from '../people/roles.ts';
import type { School } from '../school/school.ts';

/** A sort of change that nobody makes alone. A new one is a file in `kinds/` and a line in `kinds.ts`. */
export interface Kind<S = never> {
	/** What such a change says. */
	readonly schema: v.GenericSchema<unknown, S>;
	/** Who may propose it; an admin alone where it isn't said. */
	readonly mayPropose?: (roles: ReadonlySet<Role>) => boolean;
	/** Whom it is about, where it is about anybody. */
	readonly about: (says: S) => StaffId | undefined;
	/** Whether whoever it is about loses something by it: then they don't hear of it before. */
	readonly takesAway: boolean;
	/** Whether whoever it is about shows a code on their screen to whoever agrees (`duty-code.ts`). */
	readonly showsCode?: true;
	/** What stands in its way as things are now. Asked when it is proposed, and again when it is made. */
	readonly hindered: (school: School, says: S) => Trouble | undefined;
	/** Whether it is the same thing: proposed once is enough. */
	readonly isSame: (one: S, other: S) => boolean;
	/** What it would do, or did, as one line of a list. */
	readonly inWords: (says: S, nameOf: (id: StaffId) => string) => string;
	/** Makes the change, in the transaction that notes it. @param by as it stands in the audit */
	readonly does: (school: School, says: S, by: string) => void;
}

export const notHere: Trouble = {
	code: 'not-here',
	say: 'They don’t work here any more.',
	mend: 'Look at the list of people.'
};
