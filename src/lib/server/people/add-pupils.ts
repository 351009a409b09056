import { and, eq, isNull } from 'drizzle-orm';
import type { Year } from '../../curriculum/year.ts';
import type { ClassId, PupilId } from '../../wire/ids.ts';
import { together, type School } from '../school/school.ts';
import { newSecret } from '../sign-in/secrets.ts';
import { AVATARS } from './avatars.ts';
import { newId } from './new-id.ts';
import { shownNames } from './shown-names.ts';
import { pupils } from './tables.ts';

export interface NewPupil {
	readonly fullName: string;
	readonly year: Year;
	/** Given in the demo alone; else new random ones. */
	readonly id?: PupilId;
	readonly secret?: string;
}

/**
 * Adds pupils to a class, each with an animal and a secret, and works out anew what the class sees of
 * everybody's name.
 */
export function addPupils(
	school: School,
	schoolClass: ClassId,
	given: readonly NewPupil[]
): PupilId[] {
	return together(school, () => {
		const there = school.db
			.select()
			.from(pupils)
			.where(and(eq(pupils.schoolClass, schoolClass), isNull(pupils.leftAt)))
			.all();
		const ids = given.map((pupil, i) => {
			const id = pupil.id ?? newId<PupilId>();
			school.db
				.insert(pupils)
				.values({
					id,
					shownName: pupil.fullName,
					fullName: school.keys.seal(pupil.fullName, `pupil/${id}/name`),
					year: pupil.year,
					schoolClass,
					avatar: AVATARS[(there.length + i) % AVATARS.length] ?? 'fox',
					secret: school.keys.seal(pupil.secret ?? newSecret(pupil.year), `pupil/${id}/secret`),
					createdAt: school.clock()
				})
				.run();
			return id;
		});
		showNames(school, schoolClass);
		return ids;
	});
}

/** Works out what a class sees of each name, as children come and go. */
export function showNames(school: School, schoolClass: ClassId): void {
	const roll = school.db
		.select()
		.from(pupils)
		.where(and(eq(pupils.schoolClass, schoolClass), isNull(pupils.leftAt)))
		.all();
	const shown = shownNames(roll.map((row) => fullNameOf(school, row)));
	roll.forEach((row, i) =>
		school.db
			.update(pupils)
			.set({ shownName: shown[i] ?? row.shownName })
			.where(eq(pupils.id, row.id))
			.run()
	);
}

/** A pupil's full name: for cards, safeguarding and imports, never for a page a class can see. */
export function fullNameOf(school: School, row: { id: PupilId; fullName: Uint8Array }): string {
	return school.keys.open(row.fullName, `pupil/${row.id}/name`);
}
