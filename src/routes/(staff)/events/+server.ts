import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';
import { asEvents } from '$lib/server/live/stream.ts';
import { whoIs } from '$lib/server/sign-in/session.ts';
import { newsStream } from './news-stream.ts';

/** What is new for this person, as long as they are signed in. Listening doesn't count as being there. */
export const GET: RequestHandler = ({ locals: { school, who, sessionId } }) => {
	if (who.kind !== 'staff') error(403);
	const stillThere = async () => {
		const now = await whoIs(school, sessionId);
		return now.kind === 'staff' && now.id === who.id ? now : undefined;
	};
	return asEvents(newsStream(school, who, stillThere));
};
