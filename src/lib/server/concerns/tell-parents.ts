import type { ConcernId } from '../../wire/ids.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { act } from './act.ts';
import type { Says } from './content.ts';

/** Notes that parents were told, by whom and when; or why they were not. @throws Refusal */
export function tellParents(
	school: School,
	id: ConcernId,
	by: Staff,
	parents: Says['parents']
): void {
	act(school, id, by, 'parents', () =>
		parents.told ? { ...parents, at: Math.min(parents.at, school.clock()) } : parents
	);
}
