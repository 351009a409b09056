import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';
import { liveFor, voteOf } from '$lib/server/live/lesson.ts';
import { deviceMark } from '$lib/server/sign-in/device.ts';
import { makerHereFor } from '$lib/server/sign-in/maker-here.ts';

export const load: PageServerLoad = ({ locals: { school, who }, cookies, url }) => {
	if (who.kind !== 'pupil') redirect(303, '/join');
	return {
		maker: makerHereFor(school, who, deviceMark(cookies, url)),
		now: liveFor(school, who),
		voted: voteOf(school, who)
	};
};
