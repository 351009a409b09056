import { and, eq, gt } from 'drizzle-orm';
import * as v from 'valibot';
import { make } from '../../activities/make/kind.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { Edition } from '../../curriculum/lesson.ts';
import type { ClassId, EvidenceId, ItemId, PupilId } from '../../wire/ids.ts';
import { Refusal } from '../../wire/trouble.ts';
import type { WorkHandedIn } from '../post/handed-in.ts';
import type { School } from '../school/school.ts';
import { attempts, marks, responses } from '../teaching/tables.ts';
import { versionOf } from '../teaching/versions.ts';
import { sampleBehind, type WorkSample } from './sample-behind.ts';
import { evidence } from './tables.ts';

interface Maker {
	readonly id: PupilId;
	readonly schoolClass: ClassId;
}

/**
 * A pupil would like what they made to be kept: called for every response as it is taken in, in the
 * same transaction, and does nothing for one that isn't offered or was offered before.
 */
export function offerIfWished(
	school: School,
	{ id, at, contents }: WorkHandedIn,
	pupil: Maker,
	{ id: lesson, lesson: { activities, ...around } }: Edition
): void {
	if (contents.what !== 'response' || contents.kind !== 'make') return;
	const activity = activities.find((one) => one.id === contents.activity);
	if (activity?.kind !== 'make') return;
	const response = v.parse(make.response, contents.response);
	const sample = make.sample(activity, response, around);
	if (!response.offered || !sample) return;
	keepOffer(school, pupil, {
		response: id,
		lesson,
		activity: activity.id,
		form: sample.form,
		statements: activity.statements ?? around.statements,
		why: response.offered.why,
		at
	});
}

/**
 * A pupil offers a piece of their own work afterwards, something made or a game played to its end, from the page of
 * their work. Harmless to repeat.
 * @throws Refusal where it is not theirs, or nothing that can be kept
 */
export function offerLater(
	school: School,
	pupil: Maker,
	{ response: id, why }: { readonly response: string; readonly why: string }
): void {
	const row = school.db
		.select({ response: responses, hash: attempts.hash })
		.from(responses)
		.innerJoin(attempts, eq(attempts.id, responses.attempt))
		.where(and(eq(responses.id, id as ItemId), eq(responses.pupil, pupil.id)))
		.get();
	const sample = row && sampleBehind(school, row.response.id);
	const statements =
		sample && (statementsMade(school, row) ?? statementsShown(school, row.response));
	if (!statements)
		throw new Refusal(404, {
			code: 'no-such-work',
			say: 'That piece of work isn’t here.',
			mend: 'Go back to your work and choose another.'
		});
	const { response } = row;
	keepOffer(school, pupil, {
		response: response.id,
		lesson: response.lesson ?? response.ideasOf,
		activity: response.activity,
		form: sample.form,
		statements,
		why,
		at: school.clock()
	});
}

/** What something made in a lesson is evidence of; nothing for any other work. */
function statementsMade(
	school: School,
	{ response, hash }: { readonly response: typeof responses.$inferSelect; readonly hash: string }
): readonly string[] | undefined {
	const edition = versionOf(school, hash);
	const activity = edition?.lesson.activities.find(({ id }) => id === response.activity);
	return activity?.kind === 'make'
		? (activity.statements ?? edition?.lesson.statements)
		: undefined;
}

/** What a game played to its end is evidence of; nothing for any other work. */
function statementsShown(
	school: School,
	{ id }: typeof responses.$inferSelect
): readonly string[] | undefined {
	const shown = school.db
		.selectDistinct({ statement: marks.statement })
		.from(marks)
		.where(and(eq(marks.response, id), eq(marks.source, 'game'), gt(marks.of, 0)))
		.all();
	return shown.length > 0 ? shown.map(({ statement }) => statement) : undefined;
}

function keepOffer(
	school: School,
	pupil: Maker,
	offer: {
		readonly response: ItemId;
		readonly lesson: string;
		readonly activity: string;
		readonly form: WorkSample['form'];
		readonly statements: readonly string[];
		readonly why: string;
		readonly at: Instant;
	}
): void {
	const { response, lesson, activity, form, statements, why, at } = offer;
	school.db
		.insert(evidence)
		.values({
			id: response as string as EvidenceId,
			response,
			pupil: pupil.id,
			schoolClass: pupil.schoolClass,
			lesson,
			activity,
			form,
			statements: [...statements],
			why,
			offeredAt: at
		})
		.onConflictDoNothing()
		.run();
}
