import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';
import { liveStream } from '$lib/server/live/live-stream.ts';
import { asEvents } from '$lib/server/live/stream.ts';
import { isStill } from '$lib/server/sign-in/session.ts';

/** For every other page of a pupil's: whether their class has begun something together. */
export const GET: RequestHandler = ({ locals: { school, who, sessionId } }) => {
	if (who.kind !== 'pupil') error(403, { message: 'Only a pupil follows a lesson.' });
	const stillThere = () => isStill(school, sessionId, who);
	return asEvents(liveStream(school, who, { follows: false, stillThere }));
};
