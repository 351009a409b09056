import { kindOf } from '../../activities/index.ts';
import { optionFaults } from '../../activities/option-faults.ts';
import type { Lesson } from '../lesson.ts';
import type { Option } from '../option.ts';
import type { LintFault, Path } from './fault.ts';

/** Answers that can't be right, teach nothing or reveal nothing, and arrows that lead nowhere. */
export function answerFaults(lesson: Lesson): LintFault[] {
	const around = { statements: lesson.statements, checks: lesson.checks };
	return [
		...lesson.checks.flatMap((pair, i) =>
			(['a', 'b'] as const).flatMap((form) => {
				const path = ['checks', i, form, 'options'];
				return [
					...optionFaults(pair[form].options, path),
					...wrongAnswerFaults(pair[form].options, path)
				];
			})
		),
		...lesson.activities.flatMap((activity, i) => [
			...kindOf(activity)
				.faults(activity, around)
				.map((fault) => ({ ...fault, path: ['activities', i, ...fault.path] })),
			...(activity.kind === 'choose'
				? wrongAnswerFaults(activity.options, ['activities', i, 'options'])
				: [])
		])
	];
}

/** Feedback that says only right or wrong, which teaches nothing. */
const EMPTY_FEEDBACK =
	/^(well done|good( job| try)?|great|yes|no|correct|incorrect|right|wrong|not quite|try again|oops|sorry)[.! ]*$/i;

function wrongAnswerFaults(options: readonly Option[], path: Path): LintFault[] {
	return options.flatMap((option, i): LintFault[] => [
		...(option.right || option.shows
			? []
			: [
					{
						path: [...path, i],
						say: 'a wrong answer names the misconception it shows: add `shows`',
						runs: true as const
					}
				]),
		...(EMPTY_FEEDBACK.test(option.feedback)
			? [
					{
						path: [...path, i, 'feedback'],
						say: `feedback must teach: "${option.feedback}" only judges`,
						runs: true as const
					}
				]
			: [])
	]);
}
