import type { StaffId } from '../../wire/ids.ts';
import { isNull } from 'drizzle-orm';
import { staff, staffRoles } from '../people/tables.ts';
import type { School } from '../school/school.ts';
import { setting } from '../school/settings.ts';
import type { Person } from './who-may-agree.ts';

export interface Named extends Person {
	readonly name: string;
}

/** Everybody who works here now, longest here first. */
export function peopleHere(school: School): Named[] {
	const asksForIt = setting(school, 'secondFactor');
	const roles = Map.groupBy(
		school.db.select().from(staffRoles).where(isNull(staffRoles.until)).all(),
		(row) => row.staff
	);
	return school.db
		.select({ id: staff.id, name: staff.name, secondFactor: staff.secondFactor })
		.from(staff)
		.where(isNull(staff.leftAt))
		.orderBy(staff.createdAt, staff.id)
		.all()
		.map(({ id, name, secondFactor }) => ({
			id,
			name,
			roles: new Set((roles.get(id) ?? []).map(({ role }) => role)),
			isSure: !asksForIt || secondFactor !== null
		}));
}

/** What somebody is called, who may have left. */
export function nameOf(school: School): (id: StaffId) => string {
	const names = new Map(
		school.db
			.select({ id: staff.id, name: staff.name })
			.from(staff)
			.all()
			.map(({ id, name }) => [id, name])
	);
	return (id) => names.get(id) ?? 'Somebody';
}
