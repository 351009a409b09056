import { kindOf } from '../../activities/index.ts';
import type { Lesson } from '../lesson.ts';
import type { Path } from './fault.ts';
import { prose } from './leaves.ts';

export interface PupilText {
	readonly text: string;
	readonly path: Path;
}

/** Every text a pupil reads or hears in a lesson, in order, with where it stands. */
export function pupilTexts(lesson: Lesson): PupilText[] {
	return [
		{ text: lesson.title, path: ['title'] },
		{ text: lesson.question, path: ['question'] },
		...lesson.vocabulary.map((entry, i) => ({
			text: entry.means,
			path: ['vocabulary', i, 'means']
		})),
		...lesson.checks.flatMap((pair, i) =>
			(['a', 'b'] as const).flatMap((form) => {
				const { story, ask, options } = pair[form];
				return placed(
					[story ?? '', ask, ...options.flatMap((option) => [option.text, option.feedback])],
					pair[form],
					['checks', i, form]
				);
			})
		),
		...lesson.activities.flatMap((activity, i) =>
			placed([activity.title, ...kindOf(activity).texts(activity)], activity, ['activities', i])
		)
	];
}

/** Kinds give their texts bare; this finds each again in the value it came from, in order. */
function placed(texts: readonly string[], from: unknown, path: Path): PupilText[] {
	const leaves = [...prose(from, path)];
	const used = new Set<number>();
	return texts
		.filter((text) => text !== '')
		.map((text) => {
			const at = leaves.findIndex(([leaf], i) => leaf === text && !used.has(i));
			used.add(at);
			return { text, path: leaves[at]?.[1] ?? path };
		});
}
