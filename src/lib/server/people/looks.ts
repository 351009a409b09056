import { and, eq, isNull } from 'drizzle-orm';
import * as v from 'valibot';
import { looksSchema, USUAL_LOOKS, type Looks } from '../../wire/looks.ts';
import type { ClassId, PupilId } from '../../wire/ids.ts';
import type { School } from '../school/school.ts';
import { pupils } from './tables.ts';

/** How Waymark looks for a pupil. What an older or newer Waymark kept and this one can't read is as usual. */
export function looksOf(school: School, pupil: PupilId): Looks {
	const row = school.db
		.select({ looks: pupils.looks })
		.from(pupils)
		.where(eq(pupils.id, pupil))
		.get();
	const kept = v.safeParse(looksSchema, row?.looks ?? {});
	return kept.success ? kept.output : USUAL_LOOKS;
}

/**
 * Chooses how Waymark looks for a pupil: the pupil, or an adult for them.
 * @param schoolClass where an adult chooses: the class in the address
 * @returns false when there is no such pupil there
 */
export function chooseLooks(
	school: School,
	pupil: PupilId,
	looks: Looks,
	schoolClass?: ClassId
): boolean {
	const { changes } = school.db
		.update(pupils)
		.set({ looks })
		.where(
			and(
				eq(pupils.id, pupil),
				isNull(pupils.leftAt),
				schoolClass ? eq(pupils.schoolClass, schoolClass) : undefined
			)
		)
		.run();
	return changes === 1;
}
