import type { Lesson } from '../lesson.ts';
import type { Recall } from '../recall.ts';
import type { LintFault, Path } from './fault.ts';

/** Choices said to come back that nobody can have made by then, and choices with no words. */
export function recallFaults(lesson: Lesson): LintFault[] {
	return lesson.activities.flatMap((activity, i) => {
		const at: Path = ['activities', i];
		const own: [Recall | undefined, Path][] =
			activity.kind === 'story'
				? activity.scenes.map((scene, s) => [scene.recalls, [...at, 'scenes', s, 'recalls']])
				: 'recalls' in activity
					? [[activity.recalls, [...at, 'recalls']]]
					: [];
		return own.flatMap(([recall, path]) =>
			recall ? faultsOf(recall, path, lesson.activities, i) : []
		);
	});
}

function faultsOf(
	recall: Recall,
	path: Path,
	activities: Lesson['activities'],
	here: number
): LintFault[] {
	const at = activities.findIndex(({ id }) => id === recall.story);
	const story = activities[at];
	const fault = (key: string, say: string) => [{ path: [...path, key], say }];
	if (story?.kind !== 'story') return fault('story', `no story is called "${recall.story}"`);
	if (at >= here) return fault('story', `"${recall.story}" doesn't come before this`);
	if (story.route !== undefined && story.route !== activities[here]?.route)
		return fault('story', `"${recall.story}" is only on the ${story.route} route`);
	const scene = story.scenes.find(({ id }) => id === recall.scene);
	if (!scene?.choices)
		return fault('scene', `"${recall.story}" has no choice in a scene "${recall.scene}"`);
	const [has, needs] = [recall.says.length, scene.choices.length];
	return has === needs
		? []
		: fault('says', `words for every choice there, and no more: ${needs}, not ${has}`);
}
