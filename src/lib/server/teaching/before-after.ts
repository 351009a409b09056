import { and, eq, inArray } from 'drizzle-orm';
import type { Day } from '../../calendar/instant.ts';
import { levelOf, type Level } from '../../learning/attainment.ts';
import { couldShow } from '../../learning/misconceptions.ts';
import { nextStep, type NextStep, type Step } from '../../learning/next-step.ts';
import { inOrder } from '../../learning/order.ts';
import type { Edition, Lesson } from '../../curriculum/lesson.ts';
import type { PupilId } from '../../wire/ids.ts';
import { rollOf, type SchoolClass } from '../people/classes.ts';
import type { School } from '../school/school.ts';
import { coverageOf } from './coverage-of.ts';
import { deliveriesTo } from './deliveries.ts';
import { holdersOf, ideasHeldBy } from './ideas.ts';
import { nextForClass } from './next-for-class.ts';
import { attempts, marks, responses } from './tables.ts';

export type Counts = Readonly<Record<Level, number>>;

/** What a class showed of one lesson before it and after it, and what a teacher could do next. */
export interface BeforeAfter {
	readonly roll: number;
	/** The last day the class was taught it. */
	readonly taught: Day | undefined;
	/** Pupils who answered the check before it, and after it. */
	readonly before: number;
	readonly after: number;
	/** Pupils by level, by the check before and after; never a mark. */
	readonly statements: readonly {
		readonly id: string;
		readonly summary: string;
		readonly before: Counts;
		readonly after: Counts;
	}[];
	/** Wrong ideas of the lesson: how many showed each before it, and who holds it now. */
	readonly ideas: readonly {
		readonly id: string;
		readonly says: string;
		readonly before: number;
		readonly now: number;
		readonly who: readonly string[];
	}[];
	/** Wrong ideas held now from earlier lessons on the same statements. */
	readonly earlier: readonly {
		readonly says: string;
		readonly title: string;
		readonly n: number;
		readonly who: readonly string[];
	}[];
	readonly step: NextStep;
	/** The lesson that comes next, for when it is time to go on. */
	readonly next: { readonly id: string; readonly title: string } | undefined;
}

export function beforeAfter(
	school: School,
	schoolClass: SchoolClass,
	edition: Edition
): BeforeAfter {
	const { id, lesson } = edition;
	const roll = rollOf(school, schoolClass.id);
	const shown = latestChecks(
		school,
		roll.map((pupil) => pupil.id),
		id
	);
	const of = (source: Source) => shown.filter((row) => row.source === source);
	const [before, after] = [of('before-check'), of('after-check')];
	const answered = (rows: readonly Shown[]) => new Set(rows.map(({ pupil }) => pupil)).size;
	const ideas = ideasIn(school, schoolClass, edition, before);
	const earlier = earlierIdeas(school, schoolClass, edition);
	const statements = lesson.statements.map((statement) => ({
		id: statement,
		summary: school.curriculum.statements.get(statement)?.summary ?? statement,
		before: countsOf(before, statement),
		after: countsOf(after, statement)
	}));
	return {
		roll: roll.length,
		taught: deliveriesTo(school, schoolClass.id).findLast((it) => it.lesson === id)?.day,
		before: answered(before),
		after: answered(after),
		statements,
		ideas,
		earlier,
		step: nextStep({
			roll: roll.length,
			before: answered(before),
			after: answered(after),
			ideas: [
				...ideas.map(({ id, says, now }) => ({ id, says, n: now })),
				...(answered(after) === 0 ? earlier.map(({ says, n }) => ({ id: says, says, n })) : [])
			],
			statements: statements.map(({ summary, after }) => ({
				summary,
				secure: after.secure,
				of: after.secure + after.emerging + after['not yet']
			})),
			steps: stepsOf(lesson),
			questions: lesson.notes.questions
		}),
		next: nextLesson(school, schoolClass, id)
	};
}

type Source = 'before-check' | 'after-check';
interface Shown {
	readonly pupil: PupilId;
	readonly source: Source;
	readonly statement: string;
	readonly right: number;
	readonly of: number;
	readonly ideas: readonly string[];
}

/** Each pupil's latest check of either sort, by statement. */
function latestChecks(school: School, pupils: readonly PupilId[], lesson: string): Shown[] {
	const rows = school.db
		.select({
			pupil: marks.pupil,
			statement: marks.statement,
			source: marks.source,
			right: marks.right,
			of: marks.of,
			ideas: responses.shown,
			attempt: responses.attempt,
			opened: attempts.openedAt,
			n: responses.n,
			at: responses.at
		})
		.from(marks)
		.innerJoin(responses, eq(responses.id, marks.response))
		.innerJoin(attempts, eq(attempts.id, responses.attempt))
		.where(
			and(
				inArray(marks.pupil, [...pupils]),
				eq(responses.lesson, lesson),
				inArray(marks.source, ['before-check', 'after-check'])
			)
		)
		.all();
	const latest = new Map<string, Shown>();
	for (const { done } of inOrder(rows))
		latest.set(`${done.pupil} ${done.source} ${done.statement}`, {
			...done,
			source: done.source as Source
		});
	return [...latest.values()];
}

function countsOf(shown: readonly Shown[], statement: string): Counts {
	const counts = { 'not yet': 0, emerging: 0, secure: 0 };
	for (const it of shown) if (it.statement === statement && it.of > 0) counts[levelOf(it)]++;
	return counts;
}

function ideasIn(
	school: School,
	schoolClass: SchoolClass,
	{ id, lesson }: Edition,
	before: readonly Shown[]
): BeforeAfter['ideas'] {
	const showed = new Map<string, Set<PupilId>>();
	for (const { pupil, ideas } of before)
		for (const idea of ideas) showed.set(idea, (showed.get(idea) ?? new Set()).add(pupil));
	return lesson.misconceptions
		.map((idea) => {
			const who = holdersOf(school, schoolClass.id, id, idea.id);
			const n = showed.get(idea.id)?.size ?? 0;
			return { id: idea.id, says: idea.says, before: n, now: who.length, who };
		})
		.filter(({ before, now }) => before + now > 0)
		.sort((a, b) => b.now - a.now || b.before - a.before);
}

function earlierIdeas(
	school: School,
	schoolClass: SchoolClass,
	{ id, lesson }: Edition
): BeforeAfter['earlier'] {
	const { editions } = school.curriculum;
	return ideasHeldBy(school, schoolClass.id).flatMap(({ ideasOf, idea, says, n }) => {
		const from = editions.get(ideasOf)?.lesson;
		const shares = from?.statements.some((statement) => lesson.statements.includes(statement));
		if (ideasOf === id || !from || !shares) return [];
		return [{ says, title: from.title, n, who: holdersOf(school, schoolClass.id, ideasOf, idea) }];
	});
}

function stepsOf({ activities, misconceptions }: Lesson): Step[] {
	const names = new Set(misconceptions.map(({ id }) => id));
	return activities.map((activity) => ({
		title: activity.title,
		kind: activity.kind,
		ideas: couldShow(activity).filter((idea) => names.has(idea)),
		asks: activity.kind === 'talk' ? activity.prompts.map(({ ask }) => ask) : []
	}));
}

/** What is next for the class, unless that is this lesson again. */
function nextLesson(school: School, schoolClass: SchoolClass, lesson: string): BeforeAfter['next'] {
	const coverage = coverageOf(school, schoolClass);
	const next = nextForClass(school, schoolClass, coverage, ideasHeldBy(school, schoolClass.id));
	const title = next && school.curriculum.editions.get(next.lesson)?.lesson.title;
	return next && title && next.lesson !== lesson ? { id: next.lesson, title } : undefined;
}
