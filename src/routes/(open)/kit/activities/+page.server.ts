import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { exampleAround, examples } from '$lib/activities/samples.ts';
import { pictureSchema } from '$lib/curriculum/picture.ts';
import { keyStageOf, YEARS } from '$lib/curriculum/year.ts';
import { sceneHash } from '$lib/pictures/address.ts';
import { drawScene } from '$lib/pictures/scene.ts';
import { roundsFor } from '$lib/server/teaching/game-rounds.ts';
import { thing } from '$lib/server/pictures/things.ts';
import type { PageServerLoad } from './$types';

const asked = v.object({
	kind: v.optional(v.string(), 'choose'),
	sample: v.optional(v.string(), 'sample'),
	view: v.optional(v.picklist(['play', 'board', 'print']), 'play'),
	year: v.optional(v.picklist(YEARS), 'Y4'),
	seed: v.optional(v.pipe(v.string(), v.toNumber(), v.integer()), '7')
});

/** The style guide of activities: any example, at any age, as a pupil, a class or paper has it. */
export const load: PageServerLoad = ({ url, locals }) => {
	const query = v.safeParse(asked, Object.fromEntries(url.searchParams));
	if (!query.success) error(400, 'That is not an activity of the kit.');
	const { kind, sample, view, year, seed } = query.output;
	const example = examples.find((one) => one.folder === kind && one.name === sample);
	if (!example) error(404, 'The kit has no such example.');
	return {
		activity: example.activity,
		around: exampleAround,
		view,
		year,
		seed,
		rounds:
			example.activity.kind === 'game'
				? roundsFor(locals.school, example.activity.game, keyStageOf(year))
				: undefined,
		scenes: scenesIn(example.activity),
		list: examples.map(({ folder, name }) => ({ folder, name }))
	};
};

/** The scenes of an example, by hash, as data addresses: they stand in no lesson that could serve them. */
function scenesIn(it: unknown): Record<string, string> {
	if (typeof it !== 'object' || it === null) return {};
	const picture = v.safeParse(pictureSchema, it);
	if (!picture.success || !('place' in picture.output))
		return Object.assign({}, ...Object.values(it).map(scenesIn)) as Record<string, string>;
	const svg = encodeURIComponent(drawScene(picture.output, thing));
	return { [sceneHash(picture.output)]: `data:image/svg+xml,${svg}` };
}
