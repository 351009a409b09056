import { and, count, eq, isNull, max } from 'drizzle-orm';
import type { Instant } from '../../calendar/instant.ts';
import { PERMISSIONS } from '../permissions/table.ts';
import { posted } from '../post/tables.ts';
import type { School } from './school.ts';

/** Anyone's pages that are of no use without keys. */
const SHUT: readonly string[] = ['/(open)/login', '/(open)/join/[code]/[pupil]', '/(open)/set-up'];

/** Whether an address is open while the school's keys are away: Tell, the post, what needs no key. */
export const isOpenWithoutKeys = (route: string): boolean =>
	!SHUT.includes(route) && PERMISSIONS[route]?.read.includes('anyone') === true;

/** What was sent with Tell an adult and nobody can read yet: only how many, and when the last one came. */
export function sentWithoutKeys(school: School): {
	readonly things: number;
	readonly last: Instant | null;
} {
	const row = school.db
		.select({ things: count(), last: max(posted.receivedAt) })
		.from(posted)
		.where(and(eq(posted.first, true), isNull(posted.appliedAt)))
		.get();
	return row ?? { things: 0, last: null };
}
