import type { SchoolClass } from '../people/classes.ts';
import type { School } from '../school/school.ts';
import { deliveriesTo } from '../teaching/deliveries.ts';
import { planOf } from '../teaching/plans.ts';

/** A lesson in which something can be seen, with what to look for. */
export interface ToObserve {
	readonly id: string;
	readonly title: string;
	readonly statements: readonly { readonly id: string; readonly summary: string }[];
	/** From the lesson's own notes. */
	readonly look: readonly { readonly statement: string; readonly look: string }[];
}

/** The lessons of a class that an observation may be about: taught lately first, then planned, then all of its years. */
export function toObserve(school: School, { id, years }: SchoolClass): ToObserve[] {
	const { editions, statements } = school.curriculum;
	const taught = deliveriesTo(school, id).map(({ lesson }) => lesson);
	const planned = planOf(school, id).map(({ lesson }) => lesson);
	const ofYears = [...editions.values()]
		.filter(({ lesson }) => years.includes(lesson.year))
		.map((edition) => edition.id);
	return [...new Set([...taught.reverse(), ...planned, ...ofYears])].flatMap((lesson) => {
		const edition = editions.get(lesson);
		if (!edition) return [];
		const of = edition.lesson;
		return [
			{
				id: lesson,
				title: of.title,
				statements: of.statements.map((one) => ({
					id: one,
					summary: statements.get(one)?.summary ?? one
				})),
				look: of.notes.observe ?? []
			}
		];
	});
}
