import { error } from '@sveltejs/kit';
import { KEY_STAGES } from '$lib/curriculum/year.ts';
import { squeezed } from '$lib/server/school/squeezed.ts';
import { roundsFor } from '$lib/server/teaching/game-rounds.ts';
import type { RequestHandler } from './$types';

/** A game's rounds for a key stage, for playing it on its own. */
export const GET: RequestHandler = ({ params, request, locals }) => {
	const stage = KEY_STAGES.find((one) => one.toLowerCase() === params.stage);
	const rounds = stage && roundsFor(locals.school, params.game, stage);
	if (!rounds) error(404, 'There is no such game.');
	return squeezed(request, rounds, { 'cache-control': 'no-cache' });
};
