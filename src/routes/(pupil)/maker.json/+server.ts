import { error, json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';
import { deviceMark } from '$lib/server/sign-in/device.ts';
import { makerHereFor } from '$lib/server/sign-in/maker-here.ts';

/** For a tab that doesn't know yet who is working in it. */
export const GET: RequestHandler = ({ locals: { school, who }, cookies, url }) => {
	if (who.kind !== 'pupil') error(403, { message: 'Only a pupil makes things here.' });
	return json(makerHereFor(school, who, deviceMark(cookies, url)));
};
