import { error, json } from '@sveltejs/kit';
import * as v from 'valibot';
import type { RequestHandler } from './$types';
import { castVote } from '$lib/server/live/lesson.ts';
import { voteSchema } from '$lib/wire/live.ts';

/** A pupil votes with their own session; answered with whether it counts. */
export const POST: RequestHandler = async ({ request, locals: { school, who } }) => {
	const vote = v.safeParse(voteSchema, await request.json().catch(() => undefined));
	if (!vote.success || who.kind !== 'pupil') error(400, { message: 'That is no vote.' });
	return json({ counted: castVote(school, who, vote.output) });
};
