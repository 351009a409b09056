import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';
import { caughtUp } from '$lib/server/post/apply.ts';
import { deviceMark } from '$lib/server/sign-in/device.ts';
import { makerHereFor } from '$lib/server/sign-in/maker-here.ts';
import { mixFor } from '$lib/server/teaching/mix-for.ts';
import { trailOf } from '$lib/server/teaching/trail.ts';

export const load: PageServerLoad = async ({ locals: { school, who }, cookies, url }) => {
	if (who.kind !== 'pupil') redirect(303, '/join');
	await caughtUp(school);
	return {
		maker: makerHereFor(school, who, deviceMark(cookies, url)),
		steps: trailOf(school, who),
		mix: mixFor(school, who)
	};
};
