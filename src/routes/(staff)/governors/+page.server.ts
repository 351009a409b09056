import { governorsFigures } from '$lib/server/concerns/figures.ts';
import { setting } from '$lib/server/school/settings.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { school } }) => ({
	years: governorsFigures(school),
	name: setting(school, 'name')
});
