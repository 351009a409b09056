import { randomUUID } from 'node:crypto';
import { fail, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { addressOf } from '$lib/server/post/address.ts';
import { knownDevice } from '$lib/server/sign-in/device.ts';
import { tellPeople } from '$lib/server/concerns/tell-people.ts';
import { tellByForm } from '$lib/server/concerns/tell-form.ts';
import { tellSealed } from '$lib/server/concerns/tell-sealed.ts';
import { whereAt } from '$lib/wire/where.ts';
import { whoElse } from './who-else.ts';

/** Nothing here is anybody's own where nobody is signed in: that is how the service worker keeps it. */
export const load: PageServerLoad = ({ locals: { school, who }, request, url }) => ({
	people: tellPeople(school, who),
	pupil: who.kind === 'pupil' ? { shownName: who.shownName, year: who.year } : null,
	whoElse: whoElse(),
	id: randomUUID(),
	from: cameFrom(request, url.origin)
});

export const actions: Actions = {
	default: async ({ locals: { school, who }, request, cookies, getClientAddress }) => {
		const form = await request.formData();
		try {
			if (school.keyTrouble) await tellSealed(school, who, form);
			else
				tellByForm(school, who, form, {
					device: knownDevice(cookies),
					address: addressOf(getClientAddress)
				});
		} catch (cause) {
			school.log.error({ code: (cause as { code?: string }).code }, 'a concern could not be kept');
			return fail(503, {
				notSent: true,
				words: String(form.get('words') ?? ''),
				from: String(form.get('from') ?? '')
			});
		}
		redirect(303, '/tell/sent');
	}
};

/** The page of ours that led here: where the child was. The worker that keeps this page comes from none. */
function cameFrom({ headers }: Request, ours: string): string {
	const from = URL.parse(headers.get('referer') ?? '');
	return from?.origin === ours && whereAt(from.pathname) ? from.pathname : '';
}
