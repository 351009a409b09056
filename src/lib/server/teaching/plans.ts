import { and, eq, isNull, max } from 'drizzle-orm';
import { dayOf } from '../../calendar/instant.ts';
import { halfTermOf } from '../../calendar/school-year.ts';
import type { ClassId, StaffId } from '../../wire/ids.ts';
import { together, type School } from '../school/school.ts';
import { schoolYearOf } from '../school/settings.ts';
import { plans } from './tables.ts';

/** A lesson in a class's plan. */
export interface Planned {
	readonly id: number;
	readonly lesson: string;
	/** The half-term's name, as in the school's year. */
	readonly halfTerm: string;
	readonly plannedAt: number;
}

/** This school year's plan of a class, half-term by half-term and in order within each. */
export function planOf(school: School, schoolClass: ClassId): Planned[] {
	const { starts, halfTerms } = schoolYearOf(school);
	const order = halfTerms.map(({ name }) => name);
	return school.db
		.select()
		.from(plans)
		.where(and(eq(plans.schoolClass, schoolClass), eq(plans.year, starts), isNull(plans.droppedAt)))
		.orderBy(plans.place, plans.id)
		.all()
		.sort((a, b) => order.indexOf(a.halfTerm) - order.indexOf(b.halfTerm));
}

/** The half-term it is now, or the next one in a holiday. */
export function halfTermNow(school: School): string | undefined {
	return halfTermOf(schoolYearOf(school), dayOf(school.clock()))?.name;
}

/** Puts a lesson at the end of a half-term; one that is there already stays where it is. */
export function plan(
	school: School,
	lesson: string,
	forClass: ClassId,
	{ halfTerm, by }: { halfTerm: string; by: StaffId | null }
): void {
	together(school, () => {
		if (planOf(school, forClass).some((it) => it.lesson === lesson && it.halfTerm === halfTerm))
			return;
		const { starts } = schoolYearOf(school);
		const last = school.db
			.select({ place: max(plans.place) })
			.from(plans)
			.where(and(eq(plans.schoolClass, forClass), eq(plans.year, starts)))
			.get();
		school.db
			.insert(plans)
			.values({
				schoolClass: forClass,
				year: starts,
				halfTerm,
				lesson,
				place: (last?.place ?? 0) + 1,
				plannedAt: school.clock(),
				plannedBy: by
			})
			.run();
		school.bus.tell({ what: 'coverage', schoolClass: forClass });
	});
}

/** Takes a lesson out of a class's plan again. */
export function drop(school: School, id: number, forClass: ClassId, by: StaffId): void {
	school.db
		.update(plans)
		.set({ droppedAt: school.clock(), droppedBy: by })
		.where(and(eq(plans.id, id), eq(plans.schoolClass, forClass), isNull(plans.droppedAt)))
		.run();
	school.bus.tell({ what: 'coverage', schoolClass: forClass });
}
