import * as v from 'valibot';
import type { LintFault, Surroundings } from '../../lib/curriculum/lint/fault.ts';
import { lessonFaults } from '../../lib/curriculum/lint/lesson.ts';
import { readingFaults } from '../../lib/curriculum/lint/reading.ts';
import { factsSchema } from '../../lib/curriculum/facts.ts';
import { frameworkSchema } from '../../lib/curriculum/framework.ts';
import { frameworkFaults } from '../../lib/curriculum/lint/framework.ts';
import { lessonSchema } from '../../lib/curriculum/lesson.ts';
import { shapeFaults } from '../../lib/server/teaching/shape-faults.ts';
import { yamlSource, type Spot } from '../../lib/server/teaching/yaml-source.ts';

/** One line of what `npm run lessons` says. */
export interface Remark extends Spot {
	readonly file: string;
	readonly say: string;
	readonly warns: boolean;
}

/** All that is wrong with the text of a lesson.yaml. `folder` is its place in `lessons/`, such as `y4/who-says-so`. */
export function lintLesson(
	text: string,
	file: string,
	folder: string,
	around: Surroundings
): Remark[] {
	return lint(text, file, lessonSchema, (lesson) => [
		...(folder.split('/')[0] === lesson.year.toLowerCase()
			? []
			: [
					{
						path: ['year'],
						say: `a ${lesson.year} lesson belongs in ${lesson.year.toLowerCase()}/, not in ${folder}`
					}
				]),
		...lessonFaults(lesson, around),
		...readingFaults(lesson)
	]);
}

/** All that is wrong with the text of a framework. */
export const lintFramework = (text: string, file: string): Remark[] =>
	lint(text, file, frameworkSchema, frameworkFaults);

/** All that is wrong with the text of facts.yaml. `today` is YYYY-MM-DD. */
export const lintFacts = (text: string, file: string, today: string): Remark[] =>
	lint(text, file, factsSchema, (facts) =>
		Object.entries(facts).flatMap(([name, { seen, checkBy }]): LintFault[] => {
			const path = [name, 'checkBy'];
			if (checkBy <= seen) return [{ path, say: `"${name}" is to be checked before it was seen` }];
			if (checkBy >= today) return [];
			return [{ path, say: `"${name}" was to be checked again by ${checkBy}`, warns: true }];
		})
	);

/** What is wrong with a text of this shape, by line: the shape first, then what only a closer look finds. */
export function lint<T>(
	text: string,
	file: string,
	schema: v.GenericSchema<unknown, T>,
	more: (value: T) => LintFault[]
): Remark[] {
	const source = yamlSource(text);
	if (source.errors.length > 0)
		return source.errors.map(({ say, at }) => ({ file, ...at, say, warns: false }));

	const parsed = v.safeParse(schema, source.value);
	const faults = parsed.success ? more(parsed.output) : shapeFaults(parsed.issues);
	return faults
		.map((fault) => ({
			file,
			...source.at(fault.path),
			say: fault.say,
			warns: fault.warns ?? false
		}))
		.sort((a, b) => a.line - b.line || a.column - b.column);
}
