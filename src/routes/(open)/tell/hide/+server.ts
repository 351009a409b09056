import { randomUUID } from 'node:crypto';
import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

/**
 * Where Hide on the plain page leads. Without scripts nothing can empty the form as it is left, and Chromium keeps
 * whole pages for going back, also those that say `no-store`; not those left just before a cookie of theirs changed.
 */
export const GET: RequestHandler = ({ cookies, url }) => {
	cookies.set('hidden', randomUUID(), {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:',
		maxAge: 60
	});
	redirect(303, '/');
};
