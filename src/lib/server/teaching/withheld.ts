import { classesOf } from '../people/classes.ts';
import type { School } from '../school/school.ts';
import type { Withheld } from './curriculum.ts';
import { planOf } from './plans.ts';

/** Something that can't be used as it stands, why, and which classes have it in their plan. */
export interface WithheldHere extends Withheld {
	readonly plannedBy: readonly string[];
}

/** What the computing lead is told: whatever in the lessons folder has a mistake, and planned lessons whose folder is gone. */
export function withheldHere(school: School): WithheldHere[] {
	const { editions, withheld } = school.curriculum;
	const planned = classesOf(school).flatMap(({ id, name }) =>
		planOf(school, id).map(({ lesson }) => ({ lesson, name }))
	);
	const gone = planned
		.map(({ lesson }) => lesson)
		.filter((lesson) => !editions.has(lesson) && !withheld.some(({ id }) => id === lesson));
	const lost = [...new Set(gone)].map((id): Withheld => ({
		what: 'lesson',
		id,
		why: 'its folder is gone'
	}));
	return [...withheld, ...lost].map((one) => ({
		...one,
		plannedBy: [
			...new Set(planned.filter(({ lesson }) => lesson === one.id).map(({ name }) => name))
		]
	}));
}
