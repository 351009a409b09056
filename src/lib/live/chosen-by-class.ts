import type { StoryResponse } from '../activities/story/kind.ts';
import type { PupilLesson } from '../wire/pupil-lesson.ts';

/**
 * The ways a class took through its stories, as one pupil's answers would say it: by activity.
 * @param chosen the number of the choice, by `activity/part`
 */
export function chosenByClass(
	{ activities }: Pick<PupilLesson, 'activities'>,
	chosen: Readonly<Record<string, number>>
): Record<string, StoryResponse> {
	return Object.fromEntries(
		activities.flatMap((activity) => {
			if (activity.kind !== 'story') return [];
			const path = activity.scenes.flatMap(({ id }, part) => {
				const choice = chosen[`${activity.id}/${part}`];
				return choice === undefined ? [] : [{ scene: id, choice }];
			});
			return path.length > 0 ? [[activity.id, { path }]] : [];
		})
	);
}
