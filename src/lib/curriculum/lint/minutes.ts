import type { Lesson } from '../lesson.ts';
import { keyStageOf } from '../year.ts';
import type { LintFault } from './fault.ts';

/** How long a lesson lasts, in minutes (design: Words, lesson). */
const LENGTHS = { EYFS: [10, 15], KS1: [15, 25], LKS2: [30, 40], UKS2: [30, 40] } as const;

/** A lesson too short or long for its year, or whose parts add up to another time. */
export function minuteFaults(lesson: Lesson): LintFault[] {
	const [least, most] = LENGTHS[keyStageOf(lesson.year)];
	const sum = lesson.activities
		.filter((activity) => activity.route === undefined)
		.reduce((total, activity) => total + activity.minutes, 0);
	return [
		...(lesson.minutes < least || lesson.minutes > most
			? [
					{
						path: ['minutes'],
						say: `a ${lesson.year} lesson lasts ${least} to ${most} minutes, not ${lesson.minutes}`
					}
				]
			: []),
		...(sum === lesson.minutes
			? []
			: [
					{
						path: ['minutes'],
						say: `the activities last ${sum} minutes, the lesson ${lesson.minutes}`
					}
				])
	];
}
