import { and, eq, isNull } from 'drizzle-orm';
import type { Instant } from '../../calendar/instant.ts';
import type { StaffId } from '../../wire/ids.ts';
import { staff, staffRoles } from '../people/tables.ts';
import type { School } from '../school/school.ts';
import { changesOf } from './change.ts';
import { GUARDED, type Guarded } from './duty.ts';
import { nameOf } from './people.ts';

/** Somebody who has a duty now, and how they came by it. */
export interface Holder {
	readonly staff: StaffId;
	readonly name: string;
	readonly role: Guarded;
	readonly since: Instant;
	/** Who proposed it and who agreed; `agreedBy` is null where the admin gave it alone, at set-up or after a wait. */
	readonly given: { readonly by: string; readonly agreedBy: string | null } | null;
	readonly hasSecondStep: boolean;
}

/** Who has which duty now, in the order of the duties, the governors last. */
export function holdersOf(school: School): Holder[] {
	const named = nameOf(school);
	const gifts = changesOf(school).filter(
		({ kindName, outcome }) =>
			kindName === 'give' && (outcome === 'agreed' || outcome === 'waited' || outcome === 'set-up')
	);
	const rows = school.db
		.select({
			staff: staff.id,
			name: staff.name,
			secondFactor: staff.secondFactor,
			role: staffRoles.role,
			since: staffRoles.since
		})
		.from(staffRoles)
		.innerJoin(staff, eq(staff.id, staffRoles.staff))
		.where(and(isNull(staffRoles.until), isNull(staff.leftAt)))
		.orderBy(staff.name)
		.all();
	return GUARDED.flatMap((role) =>
		rows
			.filter((row) => row.role === role)
			.map(({ staff: id, name, since, secondFactor }) => {
				// The newest comes first: the one that holds.
				const gift = gifts.find(
					({ about, says }) => about === id && (says as { role: Guarded }).role === role
				);
				return {
					staff: id,
					name,
					role,
					since,
					given: gift
						? {
								by: named(gift.by),
								agreedBy: gift.outcome === 'agreed' && gift.decidedBy ? named(gift.decidedBy) : null
							}
						: null,
					hasSecondStep: secondFactor !== null
				};
			})
	);
}
