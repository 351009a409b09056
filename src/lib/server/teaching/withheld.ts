import { classesOf } from '../people/classes.ts';
import type { School } from '../school/school.ts';
import { planOf } from './plans.ts';

/** A lesson that can't be used as it stands, why, and which classes have it in their plan. */
export interface WithheldLesson {
	readonly id: string;
	readonly why: string;
	readonly plannedBy: readonly string[];
}

/** What the computing lead is told: lessons with a fault, and planned lessons whose folder is gone. */
export function withheldLessons(school: School): WithheldLesson[] {
	const { editions, withheld } = school.curriculum;
	const planned = classesOf(school).flatMap(({ id, name }) =>
		planOf(school, id).map(({ lesson }) => ({ lesson, name }))
	);
	const gone = planned
		.map(({ lesson }) => lesson)
		.filter((lesson) => !editions.has(lesson) && !withheld.some(({ id }) => id === lesson));
	return [...withheld, ...[...new Set(gone)].map((id) => ({ id, why: 'its folder is gone' }))].map(
		({ id, why }) => ({
			id,
			why,
			plannedBy: [...new Set(planned.filter(({ lesson }) => lesson === id).map(({ name }) => name))]
		})
	);
}
