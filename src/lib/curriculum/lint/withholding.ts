import type { Lesson } from '../lesson.ts';
import { answerFaults } from './answers.ts';
import type { LintFault, Surroundings } from './fault.ts';
import { misconceptionFaults } from './misconceptions.ts';
import { partFaults } from './parts.ts';
import { pictureFaults } from './pictures.ts';
import { repeatFaults } from './repeats.ts';
import { statementFaults } from './statements.ts';

/**
 * What keeps a lesson from a class until it is mended: a child would be led astray, marked wrongly, or
 * shown a hole. How well a lesson is written is for `npm run lessons` alone.
 */
export const withholdingFaults = (
	lesson: Lesson,
	around: Omit<Surroundings, 'facts' | 'today'>
): LintFault[] =>
	[
		...statementFaults(lesson, around),
		...answerFaults(lesson),
		...misconceptionFaults(lesson),
		...pictureFaults(lesson, around),
		...repeatFaults(lesson),
		...partFaults(lesson, around)
	].filter(({ runs, warns }) => !runs && !warns);
