import type { SchoolClass } from '../people/classes.ts';
import type { School } from '../school/school.ts';
import { classPlan, type ClassPlan } from '../teaching/class-plan.ts';

/** The lessons a class may begin together: this half-term's first, then every other one. */
export interface ToChoose {
	/** The half-term it is now; none in a school without a plan. */
	readonly halfTerm: string | undefined;
	readonly planned: ClassPlan['halfTerms'][number]['lessons'];
	readonly all: ClassPlan['choices'];
}

export function lessonsToChoose(school: School, schoolClass: SchoolClass): ToChoose {
	const { halfTerms, choices } = classPlan(school, schoolClass);
	const now = halfTerms.find((one) => one.now);
	return {
		halfTerm: now?.name,
		planned: now?.lessons.filter(({ withheld }) => withheld === undefined) ?? [],
		all: choices
	};
}
