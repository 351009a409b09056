import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { tellPeople } from '$lib/server/concerns/tell-people.ts';
import { tellByForm } from '$lib/server/concerns/tell-form.ts';
import { tellSealed } from '$lib/server/concerns/tell-sealed.ts';

/** Nothing here is anybody's own where nobody is signed in: that is how the service worker keeps it. */
export const load: PageServerLoad = ({ locals: { school, who } }) => ({
	people: tellPeople(school, who),
	pupil: who.kind === 'pupil' ? { shownName: who.shownName, year: who.year } : null,
	id: randomUUID()
});

export const actions: Actions = {
	default: async ({ locals: { school, who }, request }) => {
		const form = await request.formData();
		try {
			if (school.keyTrouble) await tellSealed(school, who, form);
			else tellByForm(school, who, form);
		} catch (cause) {
			school.log.error({ code: (cause as { code?: string }).code }, 'a concern could not be kept');
			return fail(503, { notSent: true, words: String(form.get('words') ?? '') });
		}
		redirect(303, '/tell/sent');
	}
};
