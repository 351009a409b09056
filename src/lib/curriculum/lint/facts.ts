import type { Lesson } from '../lesson.ts';
import type { LintFault, Surroundings } from './fault.ts';
import { prose } from './leaves.ts';

const QUOTED = /\{\{\s*([^}]*?)\s*\}\}/g;

/** Facts quoted that don't exist, aren't listed or confirmed, listed but not quoted, or due to be looked at again. */
export function factFaults(lesson: Lesson, around: Surroundings): LintFault[] {
	const quoted = new Set<string>();
	const faults: LintFault[] = [];
	for (const [text, path] of prose(lesson)) {
		for (const [, name = ''] of text.matchAll(QUOTED)) {
			quoted.add(name);
			if (!around.facts[name])
				faults.push({ path, say: `no fact in lessons/facts.yaml is called "${name}"` });
			else if (!lesson.facts.includes(name))
				faults.push({ path, say: `list "${name}" under facts` });
		}
	}
	lesson.facts.forEach((name, i) => {
		const fact = around.facts[name];
		const path = ['facts', i];
		if (!fact) faults.push({ path, say: `no fact in lessons/facts.yaml is called "${name}"` });
		else if (!quoted.has(name)) faults.push({ path, say: `nothing quotes {{${name}}}` });
		else if (fact.confirmed === false)
			faults.push({
				path,
				say: `"${name}" is not confirmed yet: find its source, or word the lesson without it`,
				warns: true
			});
		else if (fact.checkBy < around.today)
			faults.push({
				path,
				say: `"${name}" was to be checked again by ${fact.checkBy}`,
				warns: true
			});
	});
	return faults;
}
