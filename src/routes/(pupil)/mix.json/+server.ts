import { error, json } from '@sveltejs/kit';
import { caughtUp } from '$lib/server/post/apply.ts';
import { mixFor } from '$lib/server/teaching/mix-for.ts';
import type { RequestHandler } from './$types';

/** A pupil's own questions of the week: for their tab, and for no cache. */
export const GET: RequestHandler = async ({ locals: { school, who } }) => {
	if (who.kind !== 'pupil') error(403, { message: 'Only a pupil has a trail mix.' });
	await caughtUp(school);
	return json(mixFor(school, who), { headers: { 'cache-control': 'no-store' } });
};
