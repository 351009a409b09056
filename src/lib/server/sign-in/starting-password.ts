import { randomInt } from 'node:crypto';
import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { staff } from '../people/tables.ts';
import type { Staff } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { SECRET_WORDS } from './secret-words.ts';

/** Four words and a number to hand over on paper: about 36 bits, behind growing waits. */
export function startingPassword(): string {
	const words = Array.from({ length: 4 }, (_, i) => {
		const list = SECRET_WORDS[i % SECRET_WORDS.length] ?? [];
		return list[randomInt(list.length)];
	});
	return `${words.join('-')}-${randomInt(10_000, 100_000)}`;
}

/** Whether somebody still signs in with what an admin handed over: they choose their own before anything else. */
export const hasStartingPassword = ({ db }: School, { id }: Pick<Staff, 'id'>): boolean =>
	db
		.select({ id: staff.id })
		.from(staff)
		.where(and(eq(staff.id, id), isNull(staff.ownPasswordAt), isNotNull(staff.passwordHash)))
		.get() !== undefined;
