import { isNull } from 'drizzle-orm';
import { DAY, type Instant } from '../../calendar/instant.ts';
import type { ClassId, StaffId } from '../../wire/ids.ts';
import type { Role } from '../people/roles.ts';
import { classStaff, staff, staffRoles } from '../people/tables.ts';
import type { School } from '../school/school.ts';

/** An adult at school, as the routes see them. */
export interface Adult {
	readonly id: StaffId;
	readonly name: string;
	readonly roles: ReadonlySet<Role>;
	readonly classes: ReadonlyMap<ClassId, Part>;
	/** Which classes they worked with and when, the present ones among them. */
	readonly worked?: readonly Worked[];
}

type Part = 'teacher' | 'jobshare' | 'ta' | 'supply';
interface Worked {
	readonly schoolClass: ClassId;
	readonly as: Part;
	readonly since: Instant;
	readonly until: Instant | null;
}

/** Every adult on the people list now, longest here first. */
export function adultsOf(school: School): Adult[] {
	const roles = school.db.select().from(staffRoles).where(isNull(staffRoles.until)).all();
	const parts = school.db.select().from(classStaff).all();
	return school.db
		.select({ id: staff.id, name: staff.name })
		.from(staff)
		.where(isNull(staff.leftAt))
		.orderBy(staff.createdAt, staff.id)
		.all()
		.map(({ id, name }) => ({
			id,
			name,
			roles: new Set(roles.filter((row) => row.staff === id).map((row) => row.role)),
			worked: parts.filter((row) => row.staff === id)
		}))
		.map((adult) => ({
			...adult,
			classes: classesIn(adult.worked.filter(({ until }) => until === null))
		}));
}

/** A list of who works with a class is often put right afterwards. */
const PUT_RIGHT = 28 * DAY;

/**
 * An adult with the classes they had between two times. A class taken a term later says nothing of
 * whom "my teacher" meant, and leaving one doesn't unsay it.
 */
export function asOf(adult: Adult, from: Instant, to: Instant): Adult {
	if (!adult.worked) return adult;
	const then = adult.worked.filter(
		({ since, until }) => since <= to + PUT_RIGHT && (until === null || until >= from)
	);
	return { ...adult, classes: classesIn(then) };
}

const classesIn = (worked: readonly Worked[]): Adult['classes'] =>
	new Map(worked.map(({ schoolClass, as }) => [schoolClass, as]));

/** What these people are called, in the list's order. */
export const namesOf = (adults: readonly Adult[], ids: readonly StaffId[]): string[] =>
	adults.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
