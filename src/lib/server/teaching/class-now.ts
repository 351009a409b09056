import { dayOf, type Day } from '../../calendar/instant.ts';
import { schoolYearFrom } from '../../coverage/facts.ts';
import type { Why } from '../../coverage/next.ts';
import type { SchoolClass } from '../people/classes.ts';
import type { School } from '../school/school.ts';
import { schoolYearOf } from '../school/settings.ts';
import { coverageOf } from './coverage-of.ts';
import { deliveriesTo, type Delivery } from './deliveries.ts';
import { ideasHeldBy } from './ideas.ts';
import { nextForClass } from './next-for-class.ts';
import { unfinishedIn } from './unfinished.ts';

/** What a teacher looks for first: what is next and why, what is worth five minutes, who isn't done. */
export interface ClassNow {
	readonly next:
		| {
				readonly lesson: string;
				readonly title: string;
				readonly question: string;
				readonly why: readonly Why[];
		  }
		| undefined;
	/** Half-term names, for the reasons. */
	readonly halfTerms: readonly string[];
	readonly ideas: readonly { readonly says: string; readonly n: number; readonly title: string }[];
	readonly unfinished:
		| {
				readonly title: string;
				readonly begun: readonly string[];
				readonly notBegun: readonly string[];
		  }
		| undefined;
	/** The last lessons taught, the latest first, each to be taken back if it wasn't. */
	readonly lately: readonly {
		readonly id: number;
		readonly title: string;
		readonly day: Day;
		readonly because: Delivery['because'];
	}[];
}

/** A wrong idea is worth five minutes of everybody's time from this many pupils on. */
const WORTH = 3;

export function classNow(school: School, schoolClass: SchoolClass): ClassNow {
	const titleOf = (lesson: string) => school.curriculum.editions.get(lesson)?.lesson.title;
	const ideas = ideasHeldBy(school, schoolClass.id);
	const next = nextForClass(school, schoolClass, coverageOf(school, schoolClass), ideas);
	const lesson = next && school.curriculum.editions.get(next.lesson)?.lesson;
	const unfinished = unfinishedIn(school, schoolClass.id);
	const from = schoolYearFrom(dayOf(school.clock()));
	return {
		next: next && lesson && { ...next, title: lesson.title, question: lesson.question },
		halfTerms: schoolYearOf(school).halfTerms.map(({ name }) => name),
		ideas: ideas
			.filter(({ n }) => n >= WORTH)
			.slice(0, 3)
			.map(({ says, n, ideasOf }) => ({ says, n, title: titleOf(ideasOf) ?? '' })),
		unfinished: unfinished && {
			title: titleOf(unfinished.lesson) ?? '',
			begun: unfinished.begun,
			notBegun: unfinished.notBegun
		},
		lately: deliveriesTo(school, schoolClass.id)
			.filter(({ day }) => day >= from)
			.slice(-3)
			.reverse()
			.map(({ id, lesson, day, because }) => ({
				id,
				title: titleOf(lesson) ?? lesson,
				day,
				because
			}))
	};
}
