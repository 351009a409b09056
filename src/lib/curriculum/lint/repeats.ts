import type { Lesson } from '../lesson.ts';
import type { LintFault, Path } from './fault.ts';

/** Two things of one name in the same list. */
export function repeatFaults(lesson: Lesson): LintFault[] {
	return [
		...twice(lesson.activities, 'id', ['activities']),
		...twice(lesson.checks, 'id', ['checks']),
		...twice(lesson.misconceptions, 'id', ['misconceptions']),
		...twice(lesson.vocabulary, 'word', ['vocabulary']).map((fault) => ({
			...fault,
			runs: true as const
		})),
		...lesson.activities.flatMap((activity, i) =>
			Object.entries(activity).flatMap(([key, list]) =>
				Array.isArray(list) ? twice(list as unknown[], 'id', ['activities', i, key]) : []
			)
		)
	];
}

function twice(list: readonly unknown[], key: string, path: Path): LintFault[] {
	const seen = new Set<string>();
	return list.flatMap((item, i): LintFault[] => {
		const name =
			typeof item === 'object' && item !== null
				? (item as Record<string, unknown>)[key]
				: undefined;
		if (typeof name !== 'string') return [];
		if (seen.has(name)) return [{ path: [...path, i, key], say: `"${name}" is there twice` }];
		seen.add(name);
		return [];
	});
}
