import type { Option } from '../curriculum/option.ts';
import type { Fault } from './kind.ts';

/**
 * What makes a set of answers unfair: none right, or the right one given away by its place or length
 * (lessons that last: the right answer is never the longest or the first).
 */
export function optionFaults(
	options: readonly Option[],
	path: readonly (string | number)[]
): Fault[] {
	const rightOnes = options.filter((option) => option.right);
	if (rightOnes.length === 0) return [{ path, say: 'no answer is right' }];
	if (rightOnes.length === options.length) return [{ path, say: 'every answer is right' }];

	const faults = options.flatMap((option, i): Fault[] =>
		!option.right || option.shows === undefined
			? []
			: [{ path: [...path, i, 'shows'], say: 'a right answer shows no misconception' }]
	);
	if (rightOnes.length > 1) return faults;

	const right = rightOnes[0];
	const longest = Math.max(
		...options.filter((option) => option !== right).map((option) => option.text.length)
	);
	if (right && right.text.length > longest)
		faults.push({
			path: [...path, options.indexOf(right)],
			say: 'the right answer is the longest',
			runs: true
		});
	return faults;
}
