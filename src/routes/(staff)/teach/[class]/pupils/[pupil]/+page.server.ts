import { error, fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { classOf, rollOf } from '$lib/server/people/classes.ts';
import { chooseLooks, looksOf } from '$lib/server/people/looks.ts';
import { may } from '$lib/server/permissions/may.ts';
import type { School } from '$lib/server/school/school.ts';
import { looksSchema } from '$lib/wire/looks.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, route, locals: { school, who } }) => {
	const { schoolClass, pupil } = pupilIn(school, params);
	return {
		schoolClass: { id: schoolClass.id, name: schoolClass.name },
		pupil: { id: pupil.id, shownName: pupil.shownName },
		looks: looksOf(school, pupil.id),
		mayChoose: may(who, route.id, 'POST', schoolClass.id)
	};
};

export const actions: Actions = {
	default: async ({ request, params, locals: { school } }) => {
		const { schoolClass, pupil } = pupilIn(school, params);
		const given = v.safeParse(looksSchema, Object.fromEntries(await request.formData()));
		if (!given.success) return fail(400, { say: 'That didn’t arrive whole. Please try again.' });
		chooseLooks(school, pupil.id, given.output, schoolClass.id);
		return { kept: true as const };
	}
};

function pupilIn(school: School, params: { class: string; pupil: string }) {
	const schoolClass = classOf(school, params.class);
	const pupil = schoolClass && rollOf(school, schoolClass.id).find(({ id }) => id === params.pupil);
	if (!schoolClass || !pupil) error(404, { message: 'There is no such pupil in this class.' });
	return { schoolClass, pupil };
}
