import { and, eq, inArray } from 'drizzle-orm';
import { safeParse } from 'valibot';
import { check } from '../../activities/check/kind.ts';
import { dayOf, type Day } from '../../calendar/instant.ts';
import { schoolYearFrom } from '../../coverage/facts.ts';
import { inOrder } from '../../learning/order.ts';
import { drawMix, weekOf, type Askable, type Met } from '../../learning/trail-mix.ts';
import type { PupilId } from '../../wire/ids.ts';
import {
	MIX,
	mixAnswerSchema,
	partsOfQuestion,
	questionId,
	type MixAnswer,
	type MixQuestion,
	type TrailMix
} from '../../wire/trail-mix.ts';
import type { Pupil } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { seedOf } from '../sign-in/seed-of.ts';
import { deliveriesTo } from './deliveries.ts';
import { strandsNotFor } from '../people/care.ts';
import { attempts, responses } from './tables.ts';
import { keepVersion, versionOf } from './versions.ts';

/**
 * This week's trail mix of a pupil: questions of the lessons their class was taught this school year,
 * as the lessons stand now. Keeps the versions it gives out. Empty in Reception, whose lessons have no checks.
 */
export function mixFor(school: School, pupil: Pupil): TrailMix {
	const week = weekOf(dayOf(school.clock()));
	const askable = pupil.year === 'EYFS' ? [] : askableIn(school, pupil);
	const did = didWith(school, pupil.id, askable);
	const ofThis = did.filter((row) => row.mix === week);
	const answered = answersIn(ofThis);
	const drawn = drawMix(
		askable,
		metIn(school, firstOfEach(did.filter((row) => row.mix !== week))),
		{
			week,
			seed: seedOf(pupil),
			already: Object.keys(answered)
		}
	);
	const finished = ofThis.some(({ finishedAt }) => finishedAt !== null);
	return {
		week,
		questions: drawn
			.filter(({ id }) => !finished || id in answered)
			.flatMap(({ id, form }) => questionAs(school, id, answered[id]?.form ?? form)),
		answered,
		finished
	};
}

/** Every question on a statement that the class was taught this school year, from the lessons it was taught; none of a strand that isn't for this pupil. */
function askableIn(school: School, { id: pupil, schoolClass }: Pupil): Askable[] {
	const from = schoolYearFrom(dayOf(school.clock()));
	const taught = deliveriesTo(school, schoolClass).filter(({ day }) => day >= from);
	const first = new Map<string, Day>();
	for (const { lesson, day } of taught) if (!first.has(lesson)) first.set(lesson, day);
	const statements = new Set(taught.flatMap((delivery) => delivery.statements));
	const notFor = strandsNotFor(school, pupil);
	return [...first].flatMap(([lesson, day]) => {
		const found = school.curriculum.editions.get(lesson)?.lesson;
		if (!found || notFor.has(found.strand)) return [];
		return found.checks
			.filter(({ statement }) => statements.has(statement))
			.map(({ id, statement }) => ({ id: questionId(lesson, id), statement, taught: day }));
	});
}

type Did = ReturnType<typeof didWith>[number];

/** What a pupil did with these lessons' questions, in its own order. */
function didWith(school: School, pupil: PupilId, askable: readonly Askable[]) {
	const lessons = new Set(askable.map(({ id }) => partsOfQuestion(id).lesson));
	if (lessons.size === 0) return [];
	const rows = school.db
		.select({
			attempt: responses.attempt,
			opened: attempts.openedAt,
			n: responses.n,
			at: responses.at,
			activity: responses.activity,
			kind: responses.kind,
			response: responses.response,
			hash: attempts.hash,
			mix: attempts.mix,
			finishedAt: attempts.finishedAt
		})
		.from(responses)
		.innerJoin(attempts, eq(attempts.id, responses.attempt))
		.where(
			and(
				eq(responses.pupil, pupil),
				inArray(responses.lesson, [...lessons]),
				inArray(responses.kind, ['check', MIX])
			)
		)
		.all();
	return inOrder(rows).map(({ done, on }) => ({ ...done, on: dayOf(on) }));
}

/** A question of a mix counts once, by its first answer, however many tabs and devices it was answered in. */
function firstOfEach(did: readonly Did[]): Did[] {
	const met = new Set<string>();
	return did.filter(({ mix, activity }) => {
		if (mix === null) return true;
		const question = `${mix} ${activity}`;
		if (met.has(question)) return false;
		met.add(question);
		return true;
	});
}

const metIn = (school: School, did: readonly Did[]): Met[] =>
	did.flatMap((row) => (row.kind === MIX ? metInMix(school, row) : metInCheck(school, row)));

function metInMix(school: School, { activity, response, on }: Did): Met[] {
	const given = safeParse(mixAnswerSchema, response);
	if (!given.success) return [];
	const { hash, form, answer } = given.output;
	const { check: id } = partsOfQuestion(activity);
	const pair = versionOf(school, hash)?.lesson.checks.find((it) => it.id === id);
	const right = pair?.[form].options[answer]?.right === true;
	return [{ id: activity, on, form, right, in: 'trail mix' }];
}

function metInCheck(school: School, { activity, hash, response, on }: Did): Met[] {
	const edition = versionOf(school, hash);
	const asked = edition?.lesson.activities.find(({ id }) => id === activity);
	const given = safeParse(check.response, response);
	if (!edition || asked?.kind !== 'check' || !given.success) return [];
	const { form, answers } = given.output;
	return edition.lesson.checks.map((pair) => ({
		id: questionId(edition.id, pair.id),
		on,
		form,
		right: pair[form].options[answers[pair.id] ?? -1]?.right === true,
		in: `${asked.when}-check` as const
	}));
}

function answersIn(did: readonly Did[]): Record<string, MixAnswer> {
	return Object.fromEntries(
		did.flatMap(({ activity, response }) => {
			const given = safeParse(mixAnswerSchema, response);
			return given.success ? [[activity, given.output]] : [];
		})
	);
}

function questionAs(school: School, id: string, form: MixQuestion['form']): MixQuestion[] {
	const { lesson, check: name } = partsOfQuestion(id);
	const edition = school.curriculum.editions.get(lesson);
	const pair = edition?.lesson.checks.find((it) => it.id === name);
	if (!edition || !pair) return [];
	keepVersion(school, edition);
	return [
		{
			id,
			lesson,
			hash: edition.hash,
			strand: edition.lesson.strand,
			about: edition.lesson.question,
			form,
			question: pair[form]
		}
	];
}
