import { dayOf, type Day } from '../../calendar/instant.ts';
import { schoolYearFrom } from '../../coverage/facts.ts';
import type { Strand } from '../../curriculum/strand.ts';
import { YEARS, type Year } from '../../curriculum/year.ts';
import type { SchoolClass } from '../people/classes.ts';
import type { School } from '../school/school.ts';
import { schoolYearOf } from '../school/settings.ts';
import { deliveriesTo } from './deliveries.ts';
import { halfTermNow, planOf } from './plans.ts';

/** A class's year on one page. */
export interface ClassPlan {
	readonly halfTerms: readonly {
		readonly name: string;
		readonly from: Day;
		readonly to: Day;
		readonly now: boolean;
		readonly lessons: readonly PlannedLesson[];
	}[];
	/** Every lesson there is, the class's own years first. */
	readonly choices: readonly { readonly year: Year; readonly lessons: readonly Choice[] }[];
}

export interface PlannedLesson {
	/** The plan's own id, to take it out again. */
	readonly plan: number;
	readonly lesson: string;
	readonly title: string;
	readonly strand: Strand | undefined;
	readonly minutes: number | undefined;
	/** The last day this year it was taught. */
	readonly taught: Day | undefined;
	/** Why it can't be taught as it stands. */
	readonly withheld: string | undefined;
}

interface Choice {
	readonly id: string;
	readonly title: string;
}

export function classPlan(school: School, schoolClass: SchoolClass): ClassPlan {
	const planned = planOf(school, schoolClass.id);
	const now = halfTermNow(school);
	const lessonAs = lessonsAs(school, schoolClass);
	return {
		halfTerms: schoolYearOf(school).halfTerms.map(({ name, from, to }) => ({
			name,
			from,
			to,
			now: name === now,
			lessons: planned
				.filter(({ halfTerm }) => halfTerm === name)
				.map(({ id, lesson }) => lessonAs(id, lesson))
		})),
		choices: choicesFor(school, schoolClass)
	};
}

function lessonsAs(
	school: School,
	schoolClass: SchoolClass
): (plan: number, lesson: string) => PlannedLesson {
	const { editions, withheld } = school.curriculum;
	const from = schoolYearFrom(dayOf(school.clock()));
	const taught = new Map(
		deliveriesTo(school, schoolClass.id)
			.filter(({ day }) => day >= from)
			.map(({ lesson, day }) => [lesson, day])
	);
	return (plan, lesson) => {
		const found = editions.get(lesson)?.lesson;
		return {
			plan,
			lesson,
			title: found?.title ?? lesson,
			strand: found?.strand,
			minutes: found?.minutes,
			taught: taught.get(lesson),
			withheld: found
				? undefined
				: (withheld.find(({ id }) => id === lesson)?.why ?? 'its folder is gone')
		};
	};
}

function choicesFor(school: School, { years }: SchoolClass): ClassPlan['choices'] {
	const own = (year: Year) => (years.includes(year) ? 0 : 1);
	return [...YEARS]
		.sort((a, b) => own(a) - own(b))
		.map((year) => ({
			year,
			lessons: [...school.curriculum.editions.values()]
				.filter(({ lesson }) => lesson.year === year)
				.map(({ id, lesson }) => ({ id, title: lesson.title }))
		}))
		.filter(({ lessons }) => lessons.length > 0);
}
