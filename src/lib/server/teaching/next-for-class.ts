import { dayOf } from '../../calendar/instant.ts';
import { schoolYearFrom } from '../../coverage/facts.ts';
import { nextFor, type Candidate, type HeldIdea, type Next } from '../../coverage/next.ts';
import type { SchoolClass } from '../people/classes.ts';
import type { School } from '../school/school.ts';
import { schoolYearOf } from '../school/settings.ts';
import type { Coverage } from './coverage-of.ts';
import { deliveriesTo } from './deliveries.ts';
import { halfTermNow, planOf } from './plans.ts';

/** Which lesson a class has next, and why, from its plan and how it stands. */
export function nextForClass(
	school: School,
	schoolClass: SchoolClass,
	{ roll, strands }: Coverage,
	ideas: readonly HeldIdea[]
): Next | undefined {
	const halfTerms = schoolYearOf(school).halfTerms.map(({ name }) => name);
	const cells = strands.flatMap(({ cells }) => cells);
	return nextFor(candidatesFor(school, schoolClass, halfTerms), {
		halfTerm: halfTerms.indexOf(halfTermNow(school) ?? ''),
		roll,
		tallies: new Map(cells.map(({ statement, tally }) => [statement.id, tally])),
		ideas
	});
}

function candidatesFor(
	school: School,
	{ id, years }: SchoolClass,
	halfTerms: readonly string[]
): Candidate[] {
	const from = schoolYearFrom(dayOf(school.clock()));
	const taught = new Set(
		deliveriesTo(school, id)
			.filter(({ day }) => day >= from)
			.map(({ lesson }) => lesson)
	);
	const planned = planOf(school, id);
	const inPlan = new Set(planned.map(({ lesson }) => lesson));
	const { editions } = school.curriculum;
	const candidate = (lesson: string, halfTerm: number | undefined): Candidate[] => {
		const edition = editions.get(lesson);
		const statements = edition?.lesson.statements ?? [];
		return edition ? [{ lesson, halfTerm, taught: taught.has(lesson), statements }] : [];
	};
	return [
		...planned.flatMap(({ lesson, halfTerm }) => candidate(lesson, halfTerms.indexOf(halfTerm))),
		...[...editions.values()]
			.filter(({ id, lesson }) => years.includes(lesson.year) && !inPlan.has(id))
			.flatMap(({ id }) => candidate(id, undefined))
	];
}
