import * as v from 'valibot';
import { pictureSchema } from '../../curriculum/picture.ts';
import { recallSchema, recallTexts } from '../../curriculum/recall.ts';
import { slug, words } from '../../curriculum/words.ts';
import { base, choiceNumber, kind } from '../kind.ts';
import { twice } from '../twice.ts';

const choice = v.strictObject({
	text: words,
	picture: v.optional(pictureSchema),
	/** The scene it leads to. */
	to: slug,
	shows: v.optional(slug)
});

const scene = v.strictObject({
	id: slug,
	picture: pictureSchema,
	/** A choice from a story before this one that comes back here. */
	recalls: v.optional(recallSchema),
	/** What is told, a sentence or a few. */
	text: words,
	/** Asked before the choices. */
	ask: v.optional(words),
	choices: v.optional(v.pipe(v.array(choice), v.minLength(2), v.maxLength(4))),
	/** The scene after this one, where there is no choice. The story ends at a scene with neither. */
	next: v.optional(slug)
});

const schema = v.strictObject({
	...base,
	kind: v.literal('story'),
	scenes: v.pipe(v.array(scene), v.minLength(2), v.maxLength(16))
});

/** A child may go back and forth; later choices than these are not kept. */
export const MOST_CHOICES = 40;

const response = v.strictObject({
	/** Every choice made, in order, those taken back too: scene and number of the choice in it. */
	path: v.pipe(
		v.array(v.strictObject({ scene: slug, choice: choiceNumber })),
		v.maxLength(MOST_CHOICES)
	)
});

export type Story = v.InferOutput<typeof schema>;
export type StoryResponse = v.InferOutput<typeof response>;

/** An illustrated story whose choices branch. A choice may reveal a misconception; none is marked wrong. */
export const story = kind<Story, StoryResponse>({
	name: 'story',
	schema,
	response,
	mark(activity, { path }) {
		const shown = path.flatMap((step) => {
			const at = activity.scenes.find((scene) => scene.id === step.scene);
			return at?.choices?.[step.choice]?.shows ?? [];
		});
		return { results: [], misconceptions: [...new Set(shown)] };
	},
	sample: () => undefined,
	texts: (activity) => [
		activity.say,
		...activity.scenes.flatMap((scene) => [
			...recallTexts(scene.recalls),
			scene.text,
			...(scene.ask ? [scene.ask] : []),
			...(scene.choices ?? []).map((choice) => choice.text)
		])
	],
	faults(activity) {
		const ids = new Set(activity.scenes.map((scene) => scene.id));
		const reached = follow(activity.scenes, [activity.scenes[0]?.id ?? ''], leadsTo);
		const ends = activity.scenes.filter((scene) => leadsTo(scene).length === 0);
		const canEnd = follow(
			activity.scenes,
			ends.map((scene) => scene.id),
			(to) => activity.scenes.filter((from) => leadsTo(from).includes(to.id)).map(({ id }) => id)
		);
		return [
			...twice(activity.scenes, ['scenes']),
			...activity.scenes.flatMap((scene, i) => [
				...(scene.next && !ids.has(scene.next)
					? [{ path: ['scenes', i, 'next'], say: `no scene is called "${scene.next}"` }]
					: []),
				...(scene.choices ?? []).flatMap((choice, c) =>
					ids.has(choice.to)
						? []
						: [
								{
									path: ['scenes', i, 'choices', c, 'to'],
									say: `no scene is called "${choice.to}"`
								}
							]
				),
				...(scene.choices && scene.next
					? [{ path: ['scenes', i, 'next'], say: 'a scene has choices or a next scene, not both' }]
					: []),
				...(reached.has(scene.id)
					? []
					: [
							{
								path: ['scenes', i, 'id'],
								say: `nothing leads to scene "${scene.id}"`,
								runs: true as const
							}
						])
			]),
			...(ends.length === 0
				? [
						{
							path: ['scenes'],
							say: 'the story never ends: one scene must have no next and no choices'
						}
					]
				: activity.scenes.flatMap((scene, i) =>
						canEnd.has(scene.id)
							? []
							: [{ path: ['scenes', i, 'id'], say: `from "${scene.id}" the story never ends` }]
					))
		];
	},
	board: (activity) => ({
		parts: activity.scenes.length,
		choices: (part) => activity.scenes[part]?.choices?.map((choice) => choice.text) ?? [],
		next: (part, choice) => {
			const scene = activity.scenes[part];
			const to = scene?.choices?.[choice ?? -1]?.to ?? scene?.next;
			const at = activity.scenes.findIndex(({ id }) => id === to);
			return at < 0 ? undefined : at;
		}
	})
});

type Scene = Story['scenes'][number];

/** The scenes that may come straight after one. */
const leadsTo = (scene: Scene): string[] => [
	...(scene.choices ?? []).map((choice) => choice.to),
	...(scene.next ? [scene.next] : [])
];

/** Every scene met by following `step` from the first ones, themselves included. */
function follow(
	scenes: readonly Scene[],
	from: readonly string[],
	step: (scene: Scene) => string[]
): Set<string> {
	const met = new Set(from);
	for (const id of met) {
		const scene = scenes.find((one) => one.id === id);
		for (const next of scene ? step(scene) : []) met.add(next);
	}
	return met;
}
