import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';
import { endSession } from '$lib/server/sign-in/session.ts';

export const POST: RequestHandler = async ({ locals, cookies, url }) => {
	const cookie = await endSession(locals.school, locals.sessionId, url.protocol === 'https:');
	cookies.set(cookie.name, cookie.value, cookie.attributes);
	redirect(303, locals.who.kind === 'staff' ? '/login' : '/join');
};
