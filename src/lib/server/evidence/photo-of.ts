import { and, eq } from 'drizzle-orm';
import type { ClassId } from '../../wire/ids.ts';
import type { School } from '../school/school.ts';
import { isSeenAside } from './aside.ts';
import type { Photo } from './photo.ts';
import { observations } from './tables.ts';

/** The photo of a class's observation; nothing where it has none, is none of that class's, or went to the desk. */
export function photoOf(school: School, schoolClass: ClassId, id: string): Photo | undefined {
	const row = school.db
		.select()
		.from(observations)
		.where(and(eq(observations.id, id), eq(observations.schoolClass, schoolClass)))
		.get();
	if (!row?.photo || !row.photoType || isSeenAside(school, id)) return undefined;
	return {
		type: row.photoType,
		bytes: school.keys.openBytes(row.photo, `observation/${id}/photo`)
	};
}
