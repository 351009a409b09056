import { yearName } from '../../curriculum/year.ts';
import { svgOf } from '../evidence/drawn.ts';
import type { Work } from './portfolio.ts';
import { placeOf } from './place-of.ts';

/**
 * A work sample as a file of its own, as the pupil made it: a drawing, or words with a few lines about
 * them first. Its name has a number and no child's name.
 */
export function workFile(work: Work, n: number): { file: string; content: string } {
	const path = `work/${placeOf(work.strand)}/${String(n).padStart(4, '0')}`;
	const svg = svgOf(work, labelOf(work));
	if (svg !== undefined) return { file: `${path}.svg`, content: svg };
	return { file: `${path}.txt`, content: inWords(work) };
}

/** What a drawing or poster is to somebody who can't see it. */
export const labelOf = ({ firstName, picture, text, task }: Work): string =>
	`${firstName}’s ${picture ? 'poster' : 'drawing'}: ${text.trim() || task}`;

const inWords = ({ firstName, className, year, lesson, task, on, why, text, form }: Work) =>
	[
		`${firstName}, ${className}, ${yearName(year)}, ${on}`,
		`Lesson: ${lesson}`,
		...(task === '' ? [] : [`${HEAD[form]}: ${task}`]),
		...(why.trim() === '' ? [] : [`Why ${firstName} chose it: ${why.trim()}`]),
		'',
		text.trim(),
		''
	].join('\n');

const HEAD = { writing: 'Task', drawing: 'Task', result: 'Activity', observation: 'Seen' } as const;
