import { and, desc, eq } from 'drizzle-orm';
import type { Instant } from '../../calendar/instant.ts';
import type { StaffId } from '../../wire/ids.ts';
import { audit } from '../audit/tables.ts';
import { staff } from '../people/tables.ts';
import type { School } from '../school/school.ts';
import { setting } from '../school/settings.ts';

/** What whoever agrees can ask a person about their account, which an admin made for them. */
export interface Account {
	readonly name: string;
	/** When somebody last signed in with it. */
	readonly signedInAt: Instant | null;
	readonly hasSecondStep: boolean;
	/** What they have to do themself before it is theirs alone. */
	readonly lacks: Lacks | null;
}

export type Lacks = 'own-password' | 'second-step';

/** The account a duty would be given to. */
export function accountOf(school: School, id: StaffId): Account | undefined {
	const row = school.db.select().from(staff).where(eq(staff.id, id)).get();
	if (!row) return undefined;
	const last = school.db
		.select({ at: audit.at })
		.from(audit)
		.where(and(eq(audit.by, `staff/${id}`), eq(audit.did, 'signed-in')))
		.orderBy(desc(audit.seq))
		.get();
	return {
		name: row.name,
		signedInAt: last?.at ?? null,
		hasSecondStep: row.secondFactor !== null,
		lacks:
			row.ownPasswordAt === null
				? 'own-password'
				: row.secondFactor === null && setting(school, 'secondFactor')
					? 'second-step'
					: null
	};
}
