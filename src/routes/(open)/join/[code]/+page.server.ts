import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';
import { classByCode, rollOf } from '$lib/server/people/classes.ts';

export const load: PageServerLoad = ({ locals, params }) => {
	const schoolClass = classByCode(locals.school, params.code);
	if (!schoolClass) redirect(303, '/join');
	return {
		schoolClass: { name: schoolClass.name, code: schoolClass.code, years: schoolClass.years },
		// Names and animals only: the page is open to anyone who holds the code.
		roll: rollOf(locals.school, schoolClass.id).map(({ id, shownName, avatar }) => ({
			id,
			shownName,
			avatar
		}))
	};
};
