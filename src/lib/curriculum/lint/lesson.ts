import type { Lesson } from '../lesson.ts';
import { answerFaults } from './answers.ts';
import { checkFaults } from './checks.ts';
import { factFaults } from './facts.ts';
import type { LintFault, Surroundings } from './fault.ts';
import { giveawayFaults } from './giveaways.ts';
import { minuteFaults } from './minutes.ts';
import { misconceptionFaults } from './misconceptions.ts';
import { partFaults } from './parts.ts';
import { pictureFaults } from './pictures.ts';
import { recallFaults } from './recalls.ts';
import { repeatFaults } from './repeats.ts';
import { spellingFaults } from './spelling.ts';
import { statementFaults } from './statements.ts';
import { vocabularyFaults } from './vocabulary.ts';

/**
 * All that is wrong with a lesson whose shape is right, but for how hard it is to read
 * (`reading.ts`, which needs a package the server doesn't carry).
 */
export const lessonFaults = (lesson: Lesson, around: Surroundings): LintFault[] => [
	...statementFaults(lesson, around),
	...answerFaults(lesson),
	...misconceptionFaults(lesson),
	...pictureFaults(lesson, around),
	...recallFaults(lesson),
	...repeatFaults(lesson),
	...minuteFaults(lesson),
	...checkFaults(lesson),
	...giveawayFaults(lesson),
	...factFaults(lesson, around),
	...partFaults(lesson, around),
	...vocabularyFaults(lesson),
	...spellingFaults(lesson)
];
