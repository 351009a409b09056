import { and, eq, isNull } from 'drizzle-orm';
import type { ClassId, PupilId } from '../../wire/ids.ts';
import type { Language } from '../../wire/languages.ts';
import type { School } from '../school/school.ts';
import { pupils } from './tables.ts';

/** The languages chosen in a class, by pupil. Not on the roll: that stands open before anybody signs in. */
export function languagesOf(school: School, schoolClass: ClassId): Map<PupilId, Language> {
	const chosen = school.db
		.select({ id: pupils.id, home: pupils.home })
		.from(pupils)
		.where(and(eq(pupils.schoolClass, schoolClass), isNull(pupils.leftAt)))
		.all();
	return new Map(chosen.flatMap(({ id, home }) => (home ? [[id, home]] : [])));
}

/**
 * Chooses which language stands beside the English for a pupil of a class; null is English alone. True
 * when there is such a pupil.
 */
export function chooseLanguage(
	school: School,
	schoolClass: ClassId,
	pupil: PupilId,
	home: Language | null
): boolean {
	const { changes } = school.db
		.update(pupils)
		.set({ home })
		.where(and(eq(pupils.id, pupil), eq(pupils.schoolClass, schoolClass), isNull(pupils.leftAt)))
		.run();
	return changes === 1;
}
