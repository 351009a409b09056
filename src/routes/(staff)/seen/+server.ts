import type { RequestHandler } from './$types';
import { seen } from '$lib/server/sign-in/session.ts';

/** A page tells that somebody touched it; sends and streams don't count. */
export const POST: RequestHandler = ({ locals }) => {
	if (locals.sessionId) seen(locals.school, locals.sessionId);
	return new Response(null, { status: 204 });
};
