import * as v from 'valibot';
import { reflect } from '../../activities/reflect/kind.ts';
import type { Edition } from '../../curriculum/lesson.ts';
import type { ClassId, EvidenceId, PupilId } from '../../wire/ids.ts';
import type { WorkHandedIn } from '../post/handed-in.ts';
import type { School } from '../school/school.ts';
import { evidence } from './tables.ts';

/**
 * What the adult beside a young child noted at the end of a lesson, on the child's own screen: it waits
 * for the teacher as any observation does, and counts for nothing until then. Called for every response
 * as it is taken in, in the same transaction; harmless to repeat.
 */
export function keepNoteAtScreen(
	school: School,
	{ id, at, contents }: WorkHandedIn,
	pupil: { readonly id: PupilId; readonly schoolClass: ClassId },
	{ id: lesson, lesson: { activities, statements } }: Edition
): void {
	if (contents.what !== 'response' || contents.kind !== 'reflect') return;
	const activity = activities.find((one) => one.id === contents.activity);
	if (activity?.kind !== 'reflect' || activity.look === undefined) return;
	const { noted } = v.parse(reflect.response, contents.response);
	if (noted === undefined) return;
	school.db
		.insert(evidence)
		.values({
			id: id as string as EvidenceId,
			response: id,
			how: noted,
			pupil: pupil.id,
			schoolClass: pupil.schoolClass,
			lesson,
			activity: activity.id,
			form: 'observation',
			statements: [...(activity.statements ?? statements)].slice(0, 1),
			why: '',
			offeredAt: at
		})
		.onConflictDoNothing()
		.run();
}
