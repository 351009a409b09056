import { error, fail } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Level } from '$lib/games/game.ts';
import { classOf, rollOf } from '$lib/server/people/classes.ts';
import { chooseLooks, looksOf } from '$lib/server/people/looks.ts';
import { heldLevelOf, holdLevel } from '$lib/server/teaching/game-level.ts';
import { may } from '$lib/server/permissions/may.ts';
import type { School } from '$lib/server/school/school.ts';
import { looksSchema } from '$lib/wire/looks.ts';
import type { Actions, PageServerLoad } from './$types';

/** How hard games are: a level held for the pupil, or nothing where games follow how they do. */
const heldSchema = v.pipe(
	v.picklist(['follows', '1', '2', '3']),
	v.transform((way) => (way === 'follows' ? null : (Number(way) as Level)))
);

export const load: PageServerLoad = ({ params, route, locals: { school, who } }) => {
	const { schoolClass, pupil } = pupilIn(school, params);
	return {
		schoolClass: { id: schoolClass.id, name: schoolClass.name },
		pupil: { id: pupil.id, shownName: pupil.shownName },
		looks: looksOf(school, pupil.id),
		gameLevel: heldLevelOf(school, pupil.id),
		mayChoose: may(who, route.id, 'POST', schoolClass.id)
	};
};

export const actions: Actions = {
	default: async ({ request, params, locals: { school } }) => {
		const { schoolClass, pupil } = pupilIn(school, params);
		const { gameLevel, ...rest } = Object.fromEntries(await request.formData());
		const looks = v.safeParse(looksSchema, rest);
		const level = v.safeParse(heldSchema, gameLevel);
		if (!looks.success || !level.success)
			return fail(400, { say: 'That didn’t arrive whole. Please try again.' });
		chooseLooks(school, pupil.id, looks.output, schoolClass.id);
		holdLevel(school, schoolClass.id, pupil.id, level.output);
		return { kept: true as const };
	}
};

function pupilIn(school: School, params: { class: string; pupil: string }) {
	const schoolClass = classOf(school, params.class);
	const pupil = schoolClass && rollOf(school, schoolClass.id).find(({ id }) => id === params.pupil);
	if (!schoolClass || !pupil) error(404, { message: 'There is no such pupil in this class.' });
	return { schoolClass, pupil };
}
