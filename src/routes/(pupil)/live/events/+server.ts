import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';
import { liveStream } from '$lib/server/live/live-stream.ts';
import { asEvents } from '$lib/server/live/stream.ts';
import { isStill } from '$lib/server/sign-in/session.ts';

/** For a page that is in the lesson: whoever listens here has joined. */
export const GET: RequestHandler = ({ locals: { school, who, sessionId } }) => {
	if (who.kind !== 'pupil') error(403, { message: 'Only a pupil follows a lesson.' });
	const stillThere = () => isStill(school, sessionId, who);
	return asEvents(liveStream(school, who, { follows: true, stillThere }));
};
