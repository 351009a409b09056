import { and, eq } from 'drizzle-orm';
import * as v from 'valibot';
import { make } from '../../activities/make/kind.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { Edition } from '../../curriculum/lesson.ts';
import type { ClassId, EvidenceId, ItemId, PupilId } from '../../wire/ids.ts';
import { Refusal } from '../../wire/trouble.ts';
import type { WorkHandedIn } from '../post/handed-in.ts';
import type { School } from '../school/school.ts';
import { attempts, responses } from '../teaching/tables.ts';
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
 * A pupil offers a piece of their own work afterwards, from the page of their work. Harmless to repeat.
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
	const edition = row && versionOf(school, row.hash);
	const activity = edition?.lesson.activities.find((one) => one.id === row?.response.activity);
	const sample = activity?.kind === 'make' && sampleBehind(school, id as ItemId);
	if (!row || !edition || !activity || !sample)
		throw new Refusal(404, {
			code: 'no-such-work',
			say: 'That piece of work isn’t here.',
			mend: 'Go back to your work and choose another.'
		});
	keepOffer(school, pupil, {
		response: row.response.id,
		lesson: row.response.lesson ?? '',
		activity: activity.id,
		form: sample.form,
		statements: activity.statements ?? edition.lesson.statements,
		why,
		at: school.clock()
	});
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
