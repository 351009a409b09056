import { and, eq, isNull } from 'drizzle-orm';
import { record } from '../audit/record.ts';
import { staff } from '../people/tables.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { setting } from '../school/settings.ts';
import { isCode } from './second-factor.ts';
import { isPassword } from './staff-password.ts';
import { staffOf } from './session.ts';
import { clearWaits, waitFor, wrongTry } from './waits.ts';

export type LoggingIn =
	| { readonly staff: Staff }
	| { readonly wrong: true; readonly waitMs: number }
	| { readonly waitMs: number }
	/** The password is right; the second factor is still to come. */
	| { readonly needsCode: true };

/** An adult's try to sign in. @param code the second factor's six digits, where they have one */
export async function login(
	school: School,
	given: { email: string; password: string; code?: string | undefined },
	device: string
): Promise<LoggingIn> {
	const email = given.email.trim().toLowerCase();
	const wait = waitFor(school, device, `staff/${email}`);
	if (wait > 0) return { waitMs: wait };

	const row = school.db
		.select()
		.from(staff)
		.where(and(eq(staff.email, email), isNull(staff.leftAt)))
		.get();
	if (!(await isPassword(row?.passwordHash, given.password)) || !row)
		return wrong(school, device, email);

	if (row.secondFactor && setting(school, 'secondFactor')) {
		if (!given.code) return { needsCode: true };
		const key = school.keys.open(row.secondFactor, `staff/${row.id}/second-factor`);
		if (!isCode(key, given.code)) return wrong(school, device, email);
	}
	clearWaits(school, `staff/${email}`);
	record(school, `staff/${row.id}`, 'signed-in');
	const signedIn = staffOf(school, row.id, school.clock());
	return signedIn ? { staff: signedIn } : wrong(school, device, email);
}

function wrong(school: School, device: string, email: string): LoggingIn {
	return { wrong: true, waitMs: wrongTry(school, device, `staff/${email}`) };
}

/** Whether it is this adult's password: asked again before a concern opens. */
export async function isTheirPassword(
	school: School,
	who: Staff,
	password: string
): Promise<boolean> {
	const row = school.db.select().from(staff).where(eq(staff.id, who.id)).get();
	return isPassword(row?.passwordHash, password);
}
