import type { Lesson } from '../lesson.ts';
import type { LintFault } from './fault.ts';
import { objects } from './leaves.ts';

/** Answers and questions that name a misconception the lesson doesn't have, and misconceptions no answer can reveal. */
export function misconceptionFaults(lesson: Lesson): LintFault[] {
	const known = new Set(lesson.misconceptions.map((misconception) => misconception.id));
	const revealed = new Set<string>();
	const faults: LintFault[] = [];
	for (const [thing, path] of objects({ activities: lesson.activities, checks: lesson.checks })) {
		if ('place' in thing || typeof thing.shows !== 'string') continue;
		revealed.add(thing.shows);
		if (!known.has(thing.shows))
			faults.push({ path: [...path, 'shows'], say: `no misconception is called "${thing.shows}"` });
	}
	const unseen = lesson.misconceptions.flatMap((misconception, i): LintFault[] =>
		revealed.has(misconception.id)
			? []
			: [
					{
						path: ['misconceptions', i],
						say: `no answer can reveal "${misconception.id}"`,
						runs: true
					}
				]
	);
	const asked = lesson.notes.questions.flatMap(({ meets }, i): LintFault[] =>
		meets
			.filter((id) => !known.has(id))
			.map((id) => ({
				path: ['notes', 'questions', i, 'meets'],
				say: `no misconception is called "${id}"`,
				runs: true
			}))
	);
	return [...faults, ...asked, ...unseen];
}
