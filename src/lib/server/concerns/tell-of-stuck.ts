import { desc, eq } from 'drizzle-orm';
import { DAY } from '../../calendar/instant.ts';
import type { StaffId } from '../../wire/ids.ts';
import { writeMail } from '../mail/write.ts';
import type { Role } from '../people/roles.ts';
import { newestUnopened, stuckConcerns } from '../post/stuck.ts';
import { together, type School } from '../school/school.ts';
import { due } from '../school/tables.ts';
import { adultsOf, type Adult } from './adult.ts';
import { tellReaders } from './tell-readers.ts';

/** Says in `due` which of them people have been told of. */
const TOLD = 'told-of-stuck-concern';
/** The same of what nobody can open: up to which item. */
const TOLD_UNOPENED = 'told-of-unopened';

const DUTIES: readonly Role[] = ['dsl', 'deputy', 'head'];

/**
 * A concern came that could not be taken in. Whom it is about nobody knows, so whoever has a desk is told
 * that there is something to read; the desk then says only that it came, and when. Of what can't even be
 * opened, which anybody may send, they are told once a day.
 */
export function tellOfStuckConcerns(school: School): void {
	const fresh = freshOf(school);
	const upTo = freshUnopened(school);
	if (fresh.length === 0 && upTo === undefined) return;
	together(school, () => {
		const now = school.clock();
		for (const item of fresh)
			school.db.insert(due).values({ at: now, work: TOLD, payload: { item }, doneAt: now }).run();
		if (upTo !== undefined)
			school.db
				.insert(due)
				.values({ at: now, work: TOLD_UNOPENED, payload: { upTo }, doneAt: now })
				.run();
		const staff = whomToTell(adultsOf(school));
		writeMail(school, staff);
		tellReaders(school, staff);
	});
}

function freshOf(school: School): string[] {
	const stuck = stuckConcerns(school);
	if (stuck.length === 0) return [];
	const told = new Set(
		school.db
			.select({ payload: due.payload })
			.from(due)
			.where(eq(due.work, TOLD))
			.all()
			.map(({ payload }) => (payload as { item: string }).item)
	);
	return stuck.map(({ id }) => id).filter((id) => !told.has(id));
}

function freshUnopened(school: School): number | undefined {
	const newest = newestUnopened(school);
	if (newest === 0) return undefined;
	const told = school.db
		.select({ at: due.at, payload: due.payload })
		.from(due)
		.where(eq(due.work, TOLD_UNOPENED))
		.orderBy(desc(due.id))
		.get();
	if (!told) return newest;
	const isNew = newest > (told.payload as { upTo: number }).upTo;
	return isNew && school.clock() - told.at >= DAY ? newest : undefined;
}

/** It may be about a head who is the lead as well: then the chair is told too. */
function whomToTell(adults: readonly Adult[]): StaffId[] {
	const headIsLead = adults.some(({ roles }) => roles.has('head') && roles.has('dsl'));
	return adults
		.filter(({ roles }) => isAlertedByDuty(roles) || (headIsLead && roles.has('chair')))
		.map(({ id }) => id);
}

/** Whether somebody with these roles is told of what nobody can open. */
export const isAlertedByDuty = (roles: ReadonlySet<Role>): boolean =>
	DUTIES.some((duty) => roles.has(duty));
