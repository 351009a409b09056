import { and, eq, isNull } from 'drizzle-orm';
import type { ClassId, PupilId } from '../../wire/ids.ts';
import { Refusal } from '../../wire/trouble.ts';
import { record } from '../audit/record.ts';
import { personOf, type Staff } from '../permissions/who.ts';
import { together, type School } from '../school/school.ts';
import { photoConsents, pupils } from './tables.ts';

/** The pupils of a class who may be photographed for its evidence. Nobody, until a parent has said so. */
export function mayBePhotographed(school: School, schoolClass: ClassId): Set<PupilId> {
	const rows = school.db
		.select({ pupil: photoConsents.pupil })
		.from(photoConsents)
		.innerJoin(pupils, eq(pupils.id, photoConsents.pupil))
		.where(
			and(
				eq(pupils.schoolClass, schoolClass),
				eq(photoConsents.use, 'evidence'),
				isNull(photoConsents.until)
			)
		)
		.all();
	return new Set(rows.map(({ pupil }) => pupil));
}

/**
 * Notes what parents have said for the pupils of a class, dated and with who noted it.
 * @returns those whose consent ended now: their photos go
 */
export function notePhotoConsent(
	school: School,
	schoolClass: ClassId,
	{ given, by }: { given: ReadonlySet<string>; by: Staff }
): PupilId[] {
	return together(school, () => {
		const before = mayBePhotographed(school, schoolClass);
		const roll = school.db
			.select({ id: pupils.id })
			.from(pupils)
			.where(and(eq(pupils.schoolClass, schoolClass), isNull(pupils.leftAt)))
			.all()
			.map(({ id }) => id);
		if ([...given].some((id) => !roll.includes(id as PupilId)))
			throw new Refusal(400, {
				code: 'not-in-this-class',
				say: 'One of these children is no longer in this class.',
				mend: 'Open the page again.'
			});
		const at = school.clock();
		const ended = roll.filter((id) => before.has(id) && !given.has(id));
		for (const pupil of roll.filter((id) => given.has(id) && !before.has(id))) {
			school.db
				.insert(photoConsents)
				.values({ pupil, use: 'evidence', since: at, notedBy: by.id })
				.run();
			record(school, personOf(by), 'noted photo consent', `pupil/${pupil}`);
		}
		for (const pupil of ended) {
			school.db
				.update(photoConsents)
				.set({ until: at, endedBy: by.id })
				.where(
					and(
						eq(photoConsents.pupil, pupil),
						eq(photoConsents.use, 'evidence'),
						isNull(photoConsents.until)
					)
				)
				.run();
			record(school, personOf(by), 'ended photo consent', `pupil/${pupil}`);
		}
		return ended;
	});
}
