import { eq } from 'drizzle-orm';
import { writeMail } from '../mail/write.ts';
import type { Role } from '../people/roles.ts';
import { stuckConcerns } from '../post/stuck.ts';
import { together, type School } from '../school/school.ts';
import { due } from '../school/tables.ts';
import { adultsOf } from './adult.ts';
import { tellReaders } from './tell-readers.ts';

/** Says in `due` which of them people have been told of. */
const TOLD = 'told-of-stuck-concern';

const DUTIES: readonly Role[] = ['dsl', 'deputy', 'head'];

/**
 * A concern came that could not be opened: a key is missing, or a browser's version is too old. Whom
 * it is about nobody knows, so everybody with a desk is told that there is something to read; the desk
 * then says only that it came, and when.
 */
export function tellOfStuckConcerns(school: School): void {
	const stuck = stuckConcerns(school);
	if (stuck.length === 0) return;
	const told = new Set(
		school.db
			.select({ payload: due.payload })
			.from(due)
			.where(eq(due.work, TOLD))
			.all()
			.map(({ payload }) => (payload as { item: string }).item)
	);
	const fresh = stuck.filter(({ id }) => !told.has(id));
	if (fresh.length === 0) return;
	together(school, () => {
		const now = school.clock();
		const staff = adultsOf(school)
			.filter(({ roles }) => isAlertedByDuty(roles))
			.map(({ id }) => id);
		for (const { id: item } of fresh)
			school.db.insert(due).values({ at: now, work: TOLD, payload: { item }, doneAt: now }).run();
		writeMail(school, staff);
		tellReaders(school, staff);
	});
}

/** Whether somebody with these roles is told of what nobody can open. */
export const isAlertedByDuty = (roles: ReadonlySet<Role>): boolean =>
	DUTIES.some((duty) => roles.has(duty));
