import type { Lesson } from '../lesson.ts';
import type { LintFault, Surroundings } from './fault.ts';

/** Every lesson tells, talks, makes, and ends with who could I tell. */
const NEEDED = ['story', 'talk', 'make', 'reflect'] as const;

/** Parts that a lesson lacks, and games nobody made. */
export function partFaults(lesson: Lesson, around: Pick<Surroundings, 'games'>): LintFault[] {
	const has = new Set<string>(lesson.activities.map((activity) => activity.kind));
	const first = lesson.activities[0]?.kind;
	return [
		...NEEDED.filter((kind) => !has.has(kind)).map((kind) => ({
			path: ['activities'],
			say: `a lesson has a ${kind}`,
			runs: true as const
		})),
		...(lesson.year === 'EYFS' && first !== 'talk' && first !== 'make'
			? [
					{
						path: ['activities', 0],
						say: 'EYFS starts off the screen: with a talk or something to make',
						runs: true as const
					}
				]
			: []),
		...lesson.activities.flatMap((activity, i): LintFault[] =>
			activity.kind === 'game' && around.games && !around.games.has(activity.game)
				? [{ path: ['activities', i, 'game'], say: `no game is called "${activity.game}"` }]
				: []
		)
	];
}
