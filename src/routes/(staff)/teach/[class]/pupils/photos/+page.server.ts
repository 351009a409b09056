import { error, fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { removePhotosOf } from '$lib/server/evidence/observe.ts';
import { classOf, rollOf } from '$lib/server/people/classes.ts';
import { mayBePhotographed, notePhotoConsent } from '$lib/server/people/photo-consent.ts';
import { together } from '$lib/server/school/school.ts';

export const load: PageServerLoad = ({ params, locals: { school } }) => {
	const schoolClass = classOf(school, params.class);
	if (!schoolClass) error(404, { message: 'There is no such class.' });
	const { id, name, years } = schoolClass;
	const agreed = mayBePhotographed(school, id);
	return {
		schoolClass: { id, name, years },
		roll: rollOf(school, id).map((pupil) => ({ ...pupil, agreed: agreed.has(pupil.id) }))
	};
};

export const actions: Actions = {
	default: async ({ request, params, locals: { school, who } }) => {
		const schoolClass = classOf(school, params.class);
		if (!schoolClass || who.kind !== 'staff') return fail(400);
		const given = new Set((await request.formData()).getAll('agreed').map(String));
		const ended = together(school, () => {
			const ended = notePhotoConsent(school, schoolClass.id, { given, by: who });
			removePhotosOf(school, ended);
			return ended;
		});
		return { kept: true, ended: ended.length };
	}
};
