import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';
import { isReady, leftToSetUp } from '$lib/server/duties/gate.ts';
import { ROLE_NAMES } from '$lib/server/people/roles.ts';

/** Where pupils' sign-in leads until set-up is finished: nobody would answer a child who tells. */
export const load: PageServerLoad = ({ locals: { school } }) => {
	if (isReady(school)) redirect(303, '/join');
	return { left: leftToSetUp(school).map(({ duty }) => ROLE_NAMES[duty]) };
};
