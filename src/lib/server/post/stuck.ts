import { and, desc, eq, inArray, isNotNull, ne, isNull, or } from 'drizzle-orm';
import type { Instant } from '../../calendar/instant.ts';
import type { ClassId, ItemId, PupilId } from '../../wire/ids.ts';
import { pupils } from '../people/tables.ts';
import type { School } from '../school/school.ts';
import { posted } from './tables.ts';

/** An item that is kept but could not be used, with why in a code. */
export interface StuckItem {
	readonly id: ItemId;
	readonly code: string;
	readonly receivedAt: Instant;
	/** Whose it is, where that much could be read. */
	readonly pupil: PupilId | null;
	readonly schoolClass: ClassId | null;
}

const notConcern = and(
	eq(posted.first, false),
	or(isNull(posted.what), ne(posted.what, 'concern'))
);

/** Work of these classes' pupils that could not be used; 'any' also has work nobody could be found for. */
export function stuckItems(school: School, classes: readonly ClassId[] | 'any'): StuckItem[] {
	return school.db
		.select({
			id: posted.id,
			code: posted.stuck,
			receivedAt: posted.receivedAt,
			pupil: posted.pupil,
			schoolClass: pupils.schoolClass
		})
		.from(posted)
		.leftJoin(pupils, eq(pupils.id, posted.pupil))
		.where(
			and(
				isNotNull(posted.stuck),
				notConcern,
				classes === 'any' ? undefined : inArray(pupils.schoolClass, [...classes])
			)
		)
		.orderBy(desc(posted.receivedAt))
		.all()
		.map((row) => ({ ...row, code: row.code ?? '' }));
}

/**
 * Concerns that could not be opened or taken in, for the desk. Only that and when: whom they are
 * about is not known, so nothing else may show.
 */
export function stuckConcerns(
	school: School
): { readonly id: ItemId; readonly code: string; readonly receivedAt: Instant }[] {
	return school.db
		.select({ id: posted.id, code: posted.stuck, receivedAt: posted.receivedAt })
		.from(posted)
		.where(and(isNotNull(posted.stuck), or(eq(posted.first, true), eq(posted.what, 'concern'))))
		.orderBy(desc(posted.receivedAt))
		.all()
		.map((row) => ({ ...row, code: row.code ?? '' }));
}
