import { and, eq, isNull, sql } from 'drizzle-orm';
import { dayOf, type Day } from '../../calendar/instant.ts';
import { isSchoolDay } from '../../calendar/school-year.ts';
import type { ClassId, PupilId, StaffId } from '../../wire/ids.ts';
import { pupils } from '../people/tables.ts';
import { together, type School } from '../school/school.ts';
import { schoolYearOf } from '../school/settings.ts';
import { deliveries, openings } from './tables.ts';

export interface Delivery {
	readonly id: number;
	readonly lesson: string;
	readonly day: Day;
	readonly because: 'live' | 'opened' | 'teacher';
	readonly statements: readonly string[];
	readonly by: StaffId | null;
}

/**
 * Notes that a class was taught a lesson: a live lesson was finished, or a teacher says so. Where a third of
 * the class had opened it that day, that was the same lesson, and it is noted once.
 * @param on today when left out
 * @returns its number, to take it back by
 */
export function deliver(
	school: School,
	lesson: string,
	toClass: ClassId,
	{ by, because, on }: { by: StaffId | null; because: Delivery['because']; on?: Day }
): number {
	const day = on ?? dayOf(school.clock());
	const noticed = school.db
		.update(deliveries)
		.set({ because, by })
		.where(
			and(
				eq(deliveries.schoolClass, toClass),
				eq(deliveries.lesson, lesson),
				eq(deliveries.day, day),
				eq(deliveries.because, 'opened'),
				isNull(deliveries.undoneAt)
			)
		)
		.returning({ id: deliveries.id })
		.get();
	const { id } = noticed ?? added(school, lesson, toClass, { by, because, day });
	school.bus.tell({ what: 'coverage', schoolClass: toClass });
	return id;
}

function added(
	school: School,
	lesson: string,
	schoolClass: ClassId,
	delivery: Pick<Delivery, 'by' | 'because' | 'day'>
) {
	const statements = school.curriculum.editions.get(lesson)?.lesson.statements ?? [];
	return school.db
		.insert(deliveries)
		.values({
			schoolClass,
			lesson,
			...delivery,
			statements: [...statements],
			at: school.clock()
		})
		.returning({ id: deliveries.id })
		.get();
}

/** Takes a delivery back: it was not taught after all. That day it isn't noted again by itself. */
export function undoDelivery(school: School, id: number, toClass: ClassId, by: StaffId): void {
	school.db
		.update(deliveries)
		.set({ undoneAt: school.clock(), undoneBy: by })
		.where(
			and(eq(deliveries.id, id), eq(deliveries.schoolClass, toClass), isNull(deliveries.undoneAt))
		)
		.run();
	school.bus.tell({ what: 'coverage', schoolClass: toClass });
}

/** What a class was taught, oldest first; less what was undone. */
export function deliveriesTo(school: School, schoolClass: ClassId): Delivery[] {
	return school.db
		.select()
		.from(deliveries)
		.where(and(eq(deliveries.schoolClass, schoolClass), isNull(deliveries.undoneAt)))
		.orderBy(deliveries.day, deliveries.id)
		.all();
}

/**
 * Notes that a pupil opened a lesson, and that their class was taught it once a third of the class
 * have opened it on the same school day.
 */
export function noteOpening(school: School, pupil: PupilId, lesson: string, day: Day): void {
	together(school, () => {
		school.db.insert(openings).values({ pupil, lesson, day }).onConflictDoNothing().run();
		const of = school.db.select().from(pupils).where(eq(pupils.id, pupil)).get();
		if (!of || !isSchoolDay(schoolYearOf(school), day)) return;
		const { roll, opened } = openedBy(school, of.schoolClass, lesson, day);
		if (opened * 3 < roll || isNoted(school, of.schoolClass, lesson, day)) return;
		deliver(school, lesson, of.schoolClass, { by: null, because: 'opened', on: day });
	});
}

function openedBy(school: School, schoolClass: ClassId, lesson: string, day: Day) {
	const counted = school.db
		.select({
			roll: sql<number>`count(*)`,
			opened: sql<number>`count(${openings.pupil})`
		})
		.from(pupils)
		.leftJoin(
			openings,
			and(eq(openings.pupil, pupils.id), eq(openings.lesson, lesson), eq(openings.day, day))
		)
		.where(and(eq(pupils.schoolClass, schoolClass), isNull(pupils.leftAt)))
		.get();
	return counted ?? { roll: 0, opened: 0 };
}

/** Whether that day's lesson is on record, undone or not. */
function isNoted(school: School, schoolClass: ClassId, lesson: string, day: Day): boolean {
	return (
		school.db
			.select({ id: deliveries.id })
			.from(deliveries)
			.where(
				and(
					eq(deliveries.schoolClass, schoolClass),
					eq(deliveries.lesson, lesson),
					eq(deliveries.day, day)
				)
			)
			.get() !== undefined
	);
}
