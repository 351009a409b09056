import { error, json } from '@sveltejs/kit';
import { caughtUp } from '$lib/server/post/apply.ts';
import { attemptFor } from '$lib/server/teaching/attempt-for.ts';
import type { RequestHandler } from './$types';

/** A pupil's own open attempt, to go on with after signing in again. */
export const GET: RequestHandler = async ({ params, locals: { school, who } }) => {
	if (who.kind !== 'pupil') error(403, { message: 'Only the pupil can go on with this.' });
	await caughtUp(school);
	return json(attemptFor(school, who.id, params.lesson) ?? {});
};
