import type { Lesson } from '../lesson.ts';
import type { Option } from '../option.ts';
import type { LintFault, Path } from './fault.ts';

/** Questions with one right answer, in which a pattern could give it away. */
const ENOUGH = 3;

/** A right answer that can be found without knowing anything: always first, longest, shortest or in one place. */
export function giveawayFaults(lesson: Lesson): LintFault[] {
	const questions = oneRight(lesson);
	const [first] = questions;
	if (!first || questions.length < ENOUGH) return [];
	const always = (is: (options: readonly Option[], right: number) => boolean) =>
		questions.every(({ options, right }) => is(options, right));
	const length = (options: readonly Option[], i: number) => options[i]?.text.length ?? 0;
	const others = (options: readonly Option[], right: number) =>
		options.flatMap((option, i) => (i === right ? [] : [option.text.length]));

	const patterns: [string, boolean][] = [
		['the first', always((_, right) => right === 0)],
		['in the same place', first.right > 0 && always((_, right) => right === first.right)],
		['the last', always((options, right) => right === options.length - 1)],
		[
			'the longest',
			always((options, right) => length(options, right) >= Math.max(...others(options, right)))
		],
		[
			'the shortest',
			always((options, right) => length(options, right) < Math.min(...others(options, right)))
		]
	];
	const pattern = patterns.find(([, holds]) => holds)?.[0];
	return pattern ? [{ path: first.path, say: `the right answer is always ${pattern}` }] : [];
}

interface Asked {
	readonly options: readonly Option[];
	/** Which option is right. */
	readonly right: number;
	readonly path: Path;
}

function oneRight(lesson: Lesson): Asked[] {
	const sets: [readonly Option[], Path][] = [
		...lesson.checks.flatMap((pair, i): [readonly Option[], Path][] => [
			[pair.a.options, ['checks', i, 'a', 'options']],
			[pair.b.options, ['checks', i, 'b', 'options']]
		]),
		...lesson.activities.flatMap((activity, i): [readonly Option[], Path][] =>
			activity.kind === 'choose' ? [[activity.options, ['activities', i, 'options']]] : []
		)
	];
	return sets.flatMap(([options, path]) =>
		options.filter((option) => option.right).length === 1
			? [{ options, right: options.findIndex((option) => option.right), path }]
			: []
	);
}
