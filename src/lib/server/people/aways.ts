import { and, asc, eq, gt, isNull, lte, type SQL } from 'drizzle-orm';
import type { Instant } from '../../calendar/instant.ts';
import type { StaffId } from '../../wire/ids.ts';
import type { School } from '../school/school.ts';
import { aways, staff } from './tables.ts';

/** Somebody is away for a time, and somebody else hears of things meanwhile. */
export interface Away {
	readonly id: string;
	readonly staff: StaffId;
	readonly cover: StaffId;
	readonly from: Instant;
	/** The beginning of the day they are back. */
	readonly until: Instant;
	/** Who said so: themself, or a colleague. */
	readonly saidBy: StaffId;
}

/** Who is away now. It ends by itself at its time. */
export const awayNow = (school: School): Away[] =>
	found(school, and(lte(aways.from, school.clock()), gt(aways.until, school.clock())));

/** Who is away now or will be, the next first. */
export const awaysAhead = (school: School): Away[] =>
	found(school, gt(aways.until, school.clock()));

function found({ db }: School, which: SQL | undefined): Away[] {
	return db
		.select({
			id: aways.id,
			staff: aways.staff,
			cover: aways.cover,
			from: aways.from,
			until: aways.until,
			saidBy: aways.saidBy
		})
		.from(aways)
		.innerJoin(staff, eq(staff.id, aways.staff))
		.where(and(isNull(aways.endedAt), isNull(staff.leftAt), which))
		.orderBy(asc(aways.from))
		.all();
}
