import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Strand } from '../../curriculum/strand.ts';
import type { Care } from '../../wire/care.ts';
import type { ClassId, PupilId } from '../../wire/ids.ts';
import { record } from '../audit/record.ts';
import type { Staff } from '../permissions/who.ts';
import { together, type School } from '../school/school.ts';
import { careMarks, classes, pupils } from './tables.ts';

/** One child and strand to take care with. */
export interface CareMark {
	readonly id: number;
	readonly pupil: PupilId;
	readonly shownName: string;
	readonly className: string;
	readonly strand: Strand;
	readonly care: Care;
}

/** All that holds now, for those who set it. */
export function careInSchool(school: School): CareMark[] {
	return marks(school);
}

/** What a teacher has to know before a lesson of this strand. */
export function careIn(
	school: School,
	schoolClass: ClassId,
	strand: Strand
): Pick<CareMark, 'shownName' | 'care'>[] {
	return marks(school, and(eq(pupils.schoolClass, schoolClass), eq(careMarks.strand, strand))).map(
		({ shownName, care }) => ({ shownName, care })
	);
}

/** Strands that don't stand on a pupil's own trail. */
export function strandsNotFor(school: School, pupil: PupilId): ReadonlySet<Strand> {
	return new Set(
		marks(school, and(eq(pupils.id, pupil), eq(careMarks.care, 'not-in-class'))).map(
			({ strand }) => strand
		)
	);
}

/** A safeguarding lead asks for care with one child and strand; what was asked before ends. */
export function askForCare(
	school: School,
	by: Staff,
	{ pupil, strand, care }: { readonly pupil: PupilId; readonly strand: Strand; readonly care: Care }
): void {
	together(school, () => {
		end(school, and(eq(careMarks.pupil, pupil), eq(careMarks.strand, strand)));
		school.db
			.insert(careMarks)
			.values({ pupil, strand, care, by: by.id, since: school.clock() })
			.run();
		record(school, `staff/${by.id}`, 'asked for care', `${pupil} ${strand} ${care}`);
	});
}

/** It is no longer asked. Harmless to repeat. */
export function endCare(school: School, by: Staff, id: number): void {
	together(school, () => {
		if (end(school, eq(careMarks.id, id)))
			record(school, `staff/${by.id}`, 'ended care', String(id));
	});
}

type Where = ReturnType<typeof and>;

const marks = (school: School, where?: Where): CareMark[] =>
	school.db
		.select({
			id: careMarks.id,
			pupil: careMarks.pupil,
			shownName: pupils.shownName,
			className: classes.name,
			strand: careMarks.strand,
			care: careMarks.care
		})
		.from(careMarks)
		.innerJoin(pupils, eq(pupils.id, careMarks.pupil))
		.innerJoin(classes, eq(classes.id, pupils.schoolClass))
		.where(and(isNull(careMarks.until), isNull(pupils.leftAt), where))
		.orderBy(asc(classes.name), asc(pupils.shownName), asc(careMarks.strand))
		.all();

const end = (school: School, where: Where): boolean =>
	school.db
		.update(careMarks)
		.set({ until: school.clock() })
		.where(and(isNull(careMarks.until), where))
		.run().changes > 0;
