import type { Lesson } from '../lesson.ts';
import { isYoung } from '../year.ts';
import type { LintFault, Path, Surroundings } from './fault.ts';
import { objects } from './leaves.ts';

/** Pictures that can't be drawn or say nothing to somebody who can't see, and choices the youngest can't read. */
export function pictureFaults(
	lesson: Lesson,
	around: Pick<Surroundings, 'emoji' | 'files'>
): LintFault[] {
	return [
		...undrawable(lesson, around),
		...undescribed(lesson),
		...(isYoung(lesson.year) ? choicesWithoutPicture(lesson) : [])
	];
}

function undrawable(lesson: Lesson, around: Pick<Surroundings, 'emoji' | 'files'>): LintFault[] {
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
				say: 'a description says what there is, not that it is a picture',
				runs: true
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
		(choices ?? []).flatMap((choice, i) =>
			choice.picture ? [] : [{ path: [...path, i], say, runs: true }]
		);

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
						pair.left.picture && pair.right.picture
							? []
							: [{ path: at('pairs', p), say, runs: true }]
					);
				case 'make':
					return [...drawn(activity, lesson.year, at), ...bare(activity.says, at('says'))];
				case 'reflect':
					return bare(activity.people, at('people'));
				case 'talk':
				case 'game':
				case 'check':
					return [];
				default:
					// A new kind is a type error here until its choices, or that it has none, are named.
					return activity satisfies never;
			}
		})
	];
}

/** The youngest drag nothing and type nothing; in Year 1 and 2 a drawing can be said in words too. */
function drawn(
	{ form, says }: Extract<Lesson['activities'][number], { kind: 'make' }>,
	year: Lesson['year'],
	at: (...rest: Path) => Path
): LintFault[] {
	if (form !== 'draw' || (year !== 'EYFS' && says)) return [];
	const say =
		year === 'EYFS'
			? 'drawing is a drag, and nobody types yet: use `form: poster` in EYFS'
			: `a drawing in ${year} has words to tap: add \`says\``;
	return [{ path: at('form'), say, runs: true }];
}
