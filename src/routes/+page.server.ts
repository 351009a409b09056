import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';
import { setting } from '$lib/server/school/settings.ts';

export const load: PageServerLoad = ({ locals }) => {
	if (locals.who.kind === 'pupil') redirect(303, '/trail');
	if (locals.who.kind === 'staff') redirect(303, '/home');
	return { school: setting(locals.school, 'name') };
};
