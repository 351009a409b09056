import { drawingSvg } from '../../activities/make/drawing.ts';
import { yearName } from '../../curriculum/year.ts';
import type { Work } from './portfolio.ts';
import { placeOf } from './place-of.ts';

/**
 * A work sample as a file of its own, as the pupil made it: a drawing, or words with a few lines about
 * them first. Its name has a number and no child's name.
 */
export function workFile(work: Work, n: number): { file: string; content: string } {
	const path = `work/${placeOf(work.strand)}/${String(n).padStart(4, '0')}`;
	if (work.strokes.length > 0) {
		const label = `${work.firstName}’s drawing: ${work.text.trim() || work.task}`;
		return { file: `${path}.svg`, content: drawingSvg(work.strokes, label) };
	}
	return { file: `${path}.txt`, content: inWords(work) };
}

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
