import { error } from '@sveltejs/kit';
import { classOf } from '$lib/server/people/classes.ts';
import { gameGo } from '$lib/server/teaching/game-run.ts';
import type { ItemId } from '$lib/wire/ids.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { school } }) => {
	const schoolClass = classOf(school, params.class);
	const go = schoolClass && gameGo(school, schoolClass.id, params.response as ItemId);
	if (!schoolClass || !go) error(404, { message: 'There is no such game in this class.' });
	return { schoolClass: { id: schoolClass.id, name: schoolClass.name }, go };
};
