import { and, asc, countDistinct, eq, isNotNull, max } from 'drizzle-orm';
import type { Instant } from '../../calendar/instant.ts';
import type { Edition } from '../../curriculum/lesson.ts';
import type { Picture } from '../../curriculum/picture.ts';
import type { Strand } from '../../curriculum/strand.ts';
import { onRoute } from '../../wire/routes-through.ts';
import { strandsNotFor } from '../people/care.ts';
import { classOf } from '../people/classes.ts';
import type { Pupil } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { planOf } from './plans.ts';
import { routesFor } from './routes-for.ts';
import { attempts, responses } from './tables.ts';

/** One lesson on a pupil's trail. */
export interface TrailStep {
	readonly lesson: string;
	readonly hash: string;
	readonly title: string;
	readonly question: string;
	readonly strand: Strand;
	readonly minutes: number;
	readonly picture: Picture;
	/** Nothing while the class has no plan. */
	readonly halfTerm: string | undefined;
	/** At most one is `carry on` or `next`: the one thing to do now. */
	readonly state: 'done' | 'carry on' | 'next' | 'later';
	/** Activities answered so far, and how many there are on every route. */
	readonly answered: number;
	readonly of: number;
}

/**
 * A pupil's lessons, in the order of their class's plan; without a plan, all the lessons of the
 * class's years. A withheld lesson isn't on it, nor one of a strand a safeguarding lead keeps from this pupil. The lesson opened last and not finished is the one to
 * carry on with; when all that were opened are finished, the first that wasn't is next.
 */
export function trailOf(school: School, pupil: Pupil): TrailStep[] {
	const runs = runsOf(school, pupil);
	const routes = routesFor(school, pupil.id);
	const notFor = strandsNotFor(school, pupil.id);
	const lessons = lessonsFor(school, pupil).filter(
		({ edition }) => !notFor.has(edition.lesson.strand)
	);
	const isDone = (id: string) => runs.get(id)?.finished === true;
	const toDo = lessons.map(({ edition }) => edition.id).filter((id) => !isDone(id));
	const [carryOn] = toDo
		.filter((id) => runs.has(id))
		.sort((a, b) => (runs.get(b)?.opened ?? 0) - (runs.get(a)?.opened ?? 0));

	return lessons.map(({ edition: { id, hash, lesson }, halfTerm }) => {
		const { title, question, strand, minutes, picture, activities } = lesson;
		const steps = onRoute(activities, routes[id] ?? 'usual').length;
		const state = isDone(id)
			? 'done'
			: id === carryOn
				? 'carry on'
				: carryOn === undefined && id === toDo[0]
					? 'next'
					: 'later';
		const answered = state === 'done' ? steps : Math.min(runs.get(id)?.answered ?? 0, steps);
		return {
			lesson: id,
			hash,
			title,
			question,
			strand,
			minutes,
			picture,
			halfTerm,
			state,
			answered,
			of: steps
		};
	});
}

function lessonsFor(
	school: School,
	{ schoolClass, year }: Pupil
): { edition: Edition; halfTerm: string | undefined }[] {
	const { editions } = school.curriculum;
	const planned = new Map<string, string>();
	for (const { lesson, halfTerm } of planOf(school, schoolClass))
		if (!planned.has(lesson)) planned.set(lesson, halfTerm);
	if (planned.size > 0)
		return [...planned].flatMap(([id, halfTerm]) => {
			const edition = editions.get(id);
			return edition ? [{ edition, halfTerm }] : [];
		});
	const years = classOf(school, schoolClass)?.years ?? [year];
	return [...editions.values()]
		.filter(({ lesson }) => years.includes(lesson.year))
		.map((edition) => ({ edition, halfTerm: undefined }));
}

interface Runs {
	readonly finished: boolean;
	readonly opened: Instant;
	readonly answered: number;
}

/** What a pupil has done of each lesson they opened, over all their attempts at it. */
function runsOf(school: School, { id }: Pupil): Map<string, Runs> {
	const rows = school.db
		.select({
			lesson: attempts.lesson,
			opened: max(attempts.openedAt),
			finished: max(attempts.finishedAt),
			answered: countDistinct(responses.activity)
		})
		.from(attempts)
		.leftJoin(responses, eq(responses.attempt, attempts.id))
		.where(and(eq(attempts.pupil, id), isNotNull(attempts.lesson)))
		.groupBy(attempts.lesson)
		.orderBy(asc(attempts.lesson))
		.all();
	return new Map(
		rows.map(({ lesson, opened, finished, answered }) => [
			lesson ?? '',
			{ finished: finished !== null, opened: opened ?? 0, answered }
		])
	);
}
