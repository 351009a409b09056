import type { Activity } from '../activities/index.ts';
import type { Lesson } from '../curriculum/lesson.ts';
import type { ShownSource } from './attainment.ts';
import { couldShow } from './misconceptions.ts';

/** What a response to this activity counts as; a game is judged by its own rules. */
export function sourceOf(activity: Activity): ShownSource {
	if (activity.kind !== 'check') return 'practice';
	return activity.when === 'before' ? 'before-check' : 'after-check';
}

/** The statements a pupil practises by answering; a check asks, a talk or a look back shows nothing. */
export function practisedBy(
	activity: Activity,
	lesson: Pick<Lesson, 'statements'>
): readonly string[] {
	if (activity.kind === 'check' || activity.kind === 'reflect' || activity.kind === 'talk')
		return [];
	return activity.statements ?? lesson.statements;
}

/** The misconceptions that this response could have shown; a check asks in one form of two. */
export function misconceptionsIn(
	activity: Activity,
	response: unknown,
	lesson: Pick<Lesson, 'checks'>
): string[] {
	if (activity.kind !== 'check') return couldShow(activity);
	const form = (response as { form?: unknown }).form === 'b' ? 'b' : 'a';
	return couldShow(lesson.checks.map((pair) => pair[form]));
}
