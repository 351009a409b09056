import type { Statement } from '../../curriculum/framework.ts';
import type { SchoolClass } from '../people/classes.ts';
import type { School } from '../school/school.ts';
import { statementsFor } from './coverage-of.ts';
import { deliveriesTo, type Delivery } from './deliveries.ts';
import { holdersOf, ideasHeldBy } from './ideas.ts';
import { whoIsBehind, type Behind } from './who-is-behind.ts';

/** Everything behind one cell of a class's grid. */
export interface BehindStatement {
	readonly statement: Statement;
	readonly pupils: readonly Behind[];
	/** The lessons there are for it, with the days this class was taught each. */
	readonly lessons: readonly {
		readonly id: string;
		readonly title: string;
		readonly days: readonly Pick<Delivery, 'day' | 'because'>[];
	}[];
	/** Wrong ideas of those lessons that pupils hold now, and who. */
	readonly ideas: readonly { readonly says: string; readonly who: readonly string[] }[];
}

/** What is behind a statement for a class; nothing when it isn't one of the class's years. */
export function behindStatement(
	school: School,
	schoolClass: SchoolClass,
	id: string
): BehindStatement | undefined {
	const statement = statementsFor(school, schoolClass).find((it) => it.id === id);
	if (!statement) return undefined;
	const lessons = [...school.curriculum.editions.values()].filter(({ lesson }) =>
		lesson.statements.includes(id)
	);
	const taught = deliveriesTo(school, schoolClass.id);
	const ids = new Set(lessons.map((lesson) => lesson.id));
	return {
		statement,
		pupils: whoIsBehind(school, schoolClass.id, id),
		lessons: lessons.map((edition) => ({
			id: edition.id,
			title: edition.lesson.title,
			days: taught
				.filter(({ lesson }) => lesson === edition.id)
				.map(({ day, because }) => ({ day, because }))
		})),
		ideas: ideasHeldBy(school, schoolClass.id)
			.filter(({ ideasOf }) => ids.has(ideasOf))
			.map(({ ideasOf, idea, says }) => ({
				says,
				who: holdersOf(school, schoolClass.id, ideasOf, idea)
			}))
	};
}
