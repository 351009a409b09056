import type { Staff } from '../permissions/who.ts';
import type { Change } from './change.ts';
import type { Person } from './who-may-agree.ts';
import { sees } from './who-sees.ts';

/** Whether somebody sees this change in a list. */
export const isSeen = (change: Change, who: Staff, people: readonly Person[]): boolean =>
	sees(who, { ...change, takesAway: change.kind.takesAway }, people);
