import { eq } from 'drizzle-orm';
import { MINUTE } from '../../calendar/instant.ts';
import { together, type School } from '../school/school.ts';
import { waits } from './tables.ts';

/** Seconds to wait after the third wrong try in a row, and after each one more. */
const GROWING = [10, 20, 40, 80, 160, 300] as const;
const FREE = 2;
/** Wrong tries are forgotten after this long without another. */
const FORGOTTEN_AFTER = 30 * MINUTE;

/**
 * How long this device must still wait before it tries this account again, in milliseconds. Waits
 * belong to the device and the account together, so no child can lock another out.
 */
export function waitFor(school: School, device: string, person: string): number {
	const row = school.db
		.select()
		.from(waits)
		.where(eq(waits.key, keyOf(school, device, person)))
		.get();
	return Math.max(0, (row?.until ?? 0) - school.clock());
}

/** Counts a wrong try and says how long the wait is now, in milliseconds. */
export function wrongTry(school: School, device: string, person: string): number {
	return together(school, () => {
		const key = keyOf(school, device, person);
		const now = school.clock();
		const row = school.db.select().from(waits).where(eq(waits.key, key)).get();
		const before = row && now - row.lastAt < FORGOTTEN_AFTER ? row.wrong : 0;
		const wrong = before + 1;
		const wait =
			wrong <= FREE ? 0 : (GROWING[Math.min(wrong - FREE, GROWING.length) - 1] ?? 0) * 1000;
		const next = { key, person, wrong, until: now + wait, lastAt: now };
		school.db.insert(waits).values(next).onConflictDoUpdate({ target: waits.key, set: next }).run();
		return wait;
	});
}

/** Forgets an account's wrong tries on every device: it was got right, or a teacher cleared it. */
export function clearWaits(school: School, person: string): void {
	school.db.delete(waits).where(eq(waits.person, person)).run();
}

/** The accounts that are waiting now. */
export function waiting(school: School): Set<string> {
	const now = school.clock();
	return new Set(
		school.db
			.select()
			.from(waits)
			.all()
			.filter((row) => row.until > now)
			.map((row) => row.person)
	);
}

const keyOf = (school: School, device: string, person: string) =>
	school.keys.digest(`${device}\0${person}`, 'waits');
