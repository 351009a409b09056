import type { Lesson } from '../lesson.ts';
import { isYoung } from '../year.ts';
import type { LintFault, Path, Surroundings } from './fault.ts';
import { objects } from './leaves.ts';

/** Pictures that can't be drawn or say nothing to somebody who can't see, and choices the youngest can't read. */
export function pictureFaults(lesson: Lesson, around: Surroundings): LintFault[] {
	return [
		...undrawable(lesson, around),
		...undescribed(lesson),
		...(isYoung(lesson.year) ? choicesWithoutPicture(lesson) : [])
	];
}

function undrawable(lesson: Lesson, around: Surroundings): LintFault[] {
	const faults: LintFault[] = [];
	for (const [thing, path] of objects(lesson)) {
		for (const key of ['what', 'thing', 'holds'] as const) {
			const name = thing[key];
			if (typeof name === 'string' && !around.emoji.has(name))
				faults.push({ path: [...path, key], say: `no emoji is called "${name}"` });
		}
		if (typeof thing.file === 'string' && !around.files.has(thing.file))
			faults.push({ path: [...path, 'file'], say: `no file ${thing.file} beside lesson.yaml` });
	}
	return faults;
}

function undescribed(lesson: Lesson): LintFault[] {
	const faults: LintFault[] = [];
	for (const [thing, path] of objects(lesson)) {
		if (typeof thing.description !== 'string') continue;
		if (/^an? (picture|image|photo|drawing) of\b/i.test(thing.description))
			faults.push({
				path: [...path, 'description'],
				say: 'a description says what there is, not that it is a picture'
			});
	}
	return faults;
}

/** EYFS and KS1 need no reading at all: whatever they choose from has a picture. */
function choicesWithoutPicture(lesson: Lesson): LintFault[] {
	const say = `every choice needs a picture in ${lesson.year}`;
	const bare = (
		choices: readonly { readonly picture?: unknown }[] | undefined,
		path: Path
	): LintFault[] =>
		(choices ?? []).flatMap((choice, i) => (choice.picture ? [] : [{ path: [...path, i], say }]));

	return [
		...lesson.checks.flatMap((pair, i) => [
			...bare(pair.a.options, ['checks', i, 'a', 'options']),
			...bare(pair.b.options, ['checks', i, 'b', 'options'])
		]),
		...lesson.activities.flatMap((activity, i): LintFault[] => {
			const at = (...rest: Path): Path => ['activities', i, ...rest];
			switch (activity.kind) {
				case 'story':
					return activity.scenes.flatMap((scene, s) =>
						bare(scene.choices, at('scenes', s, 'choices'))
					);
				case 'choose':
					return bare(activity.options, at('options'));
				case 'sort':
					return [...bare(activity.groups, at('groups')), ...bare(activity.cards, at('cards'))];
				case 'order':
					return bare(activity.steps, at('steps'));
				case 'spot':
					return bare(activity.parts, at('parts'));
				case 'match':
					return activity.pairs.flatMap((pair, p) =>
						pair.left.picture && pair.right.picture ? [] : [{ path: at('pairs', p), say }]
					);
				case 'reflect':
					return bare(activity.people, at('people'));
				default:
					return [];
			}
		})
	];
}
