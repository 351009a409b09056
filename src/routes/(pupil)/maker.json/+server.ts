import { error, json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';
import { caughtUp } from '$lib/server/post/apply.ts';
import { deviceMark } from '$lib/server/sign-in/device.ts';
import { makerHereFor } from '$lib/server/sign-in/maker-here.ts';
import { attemptFor } from '$lib/server/teaching/attempt-for.ts';

/**
 * For a tab that doesn't know yet who is working in it; with `?lesson=`, also what they answered in it so
 * far. One question is one wait less than two.
 */
export const GET: RequestHandler = async ({ locals: { school, who }, cookies, url }) => {
	if (who.kind !== 'pupil') error(403, { message: 'Only a pupil makes things here.' });
	const maker = makerHereFor(school, who, deviceMark(cookies, url));
	const lesson = url.searchParams.get('lesson');
	if (lesson === null) return json({ maker });
	await caughtUp(school);
	return json({ maker, open: attemptFor(school, who.id, lesson) });
};
