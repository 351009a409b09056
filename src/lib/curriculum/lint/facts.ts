import type { Lesson } from '../lesson.ts';
import type { LintFault, Path, Surroundings } from './fault.ts';
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
		const path = ['facts', i];
		if (around.facts[name] && !quoted.has(name))
			faults.push({ path, say: `nothing quotes {{${name}}}` });
		else faults.push(...standing(name, path, around));
	});
	return faults;
}

/** What is wrong with the facts quoted in something that doesn't list them: the rounds of a game. */
export function quotedFaults(value: unknown, around: Surroundings): LintFault[] {
	const told = new Set<string>();
	return [...prose(value)].flatMap(([text, path]) =>
		[...text.matchAll(QUOTED)].flatMap(([, name = '']) => {
			if (told.has(name)) return [];
			told.add(name);
			return standing(name, path, around);
		})
	);
}

/** A fact that doesn't exist, isn't confirmed, or is due to be looked at again. */
function standing(name: string, path: Path, { facts, today }: Surroundings): LintFault[] {
	const fact = facts[name];
	if (!fact) return [{ path, say: `no fact in lessons/facts.yaml is called "${name}"` }];
	if (fact.confirmed === false) {
		const say = `"${name}" is not confirmed yet: find its source, or word the lesson without it`;
		return [{ path, say, warns: true }];
	}
	return fact.checkBy < today
		? [{ path, say: `"${name}" was to be checked again by ${fact.checkBy}`, warns: true }]
		: [];
}
