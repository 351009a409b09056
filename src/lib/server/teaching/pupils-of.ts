import { and, count, inArray, isNotNull, isNull, max, sql } from 'drizzle-orm';
import { dayOf, type Day } from '../../calendar/instant.ts';
import type { Year } from '../../curriculum/year.ts';
import type { PupilId } from '../../wire/ids.ts';
import type { Language } from '../../wire/languages.ts';
import { rollOf, type SchoolClass } from '../people/classes.ts';
import { languagesOf } from '../people/home-language.ts';
import type { School } from '../school/school.ts';
import { waiting } from '../sign-in/waits.ts';
import { statementsFor } from './coverage-of.ts';
import { attainment, attempts, responses } from './tables.ts';

/** One pupil's year so far, in a line. */
export interface PupilLine {
	readonly id: PupilId;
	readonly shownName: string;
	readonly avatar: string;
	readonly year: Year;
	/** The language that stands beside the English for them. */
	readonly home: Language | undefined;
	/** Lessons finished, and begun and not finished. */
	readonly finished: readonly string[];
	readonly begun: readonly string[];
	/** Statements of the class's years by level. */
	readonly secure: number;
	readonly emerging: number;
	readonly notYet: number;
	readonly lastDay: Day | undefined;
	/** Wrong tries at signing in have brought a wait. */
	readonly waits: boolean;
}

/** The pupils of a class with how far each has come. */
export function pupilsOf(school: School, schoolClass: SchoolClass): PupilLine[] {
	const roll = rollOf(school, schoolClass.id);
	const ids = roll.map(({ id }) => id);
	const runs = Map.groupBy(runsOf(school, ids), ({ pupil }) => pupil);
	const levels = Map.groupBy(levelsOf(school, schoolClass, ids), ({ pupil }) => pupil);
	const last = new Map(lastOf(school, ids).map(({ pupil, at }) => [pupil, at]));
	const waits = waiting(school);
	const languages = languagesOf(school, schoolClass.id);
	const titleOf = (lesson: string | null) =>
		school.curriculum.editions.get(lesson ?? '')?.lesson.title ?? lesson ?? '';

	return roll.map((pupil) => {
		const of = runs.get(pupil.id) ?? [];
		const n = (level: string) => levels.get(pupil.id)?.find((row) => row.level === level)?.n ?? 0;
		const at = last.get(pupil.id);
		return {
			...pupil,
			home: languages.get(pupil.id),
			finished: of.filter(({ done }) => done !== null).map(({ lesson }) => titleOf(lesson)),
			begun: of.filter(({ done }) => done === null).map(({ lesson }) => titleOf(lesson)),
			secure: n('secure'),
			emerging: n('emerging'),
			notYet: n('not yet'),
			lastDay: at == null ? undefined : dayOf(at),
			waits: waits.has(`pupil/${pupil.id}`)
		};
	});
}

const runsOf = (school: School, ids: readonly PupilId[]) =>
	school.db
		.select({ pupil: attempts.pupil, lesson: attempts.lesson, done: max(attempts.finishedAt) })
		.from(attempts)
		.where(and(inArray(attempts.pupil, [...ids]), isNotNull(attempts.lesson)))
		.groupBy(attempts.pupil, attempts.lesson)
		.orderBy(sql`min(${attempts.openedAt})`)
		.all();

const levelsOf = (school: School, schoolClass: SchoolClass, ids: readonly PupilId[]) =>
	school.db
		.select({ pupil: attainment.pupil, level: attainment.level, n: count() })
		.from(attainment)
		.where(
			and(
				inArray(attainment.pupil, [...ids]),
				inArray(
					attainment.statement,
					statementsFor(school, schoolClass).map(({ id }) => id)
				),
				isNull(attainment.until)
			)
		)
		.groupBy(attainment.pupil, attainment.level)
		.all();

const lastOf = (school: School, ids: readonly PupilId[]) =>
	school.db
		.select({ pupil: responses.pupil, at: max(responses.at) })
		.from(responses)
		.where(inArray(responses.pupil, [...ids]))
		.groupBy(responses.pupil)
		.all();
