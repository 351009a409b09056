import { error, fail, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { putAside } from '$lib/server/concerns/put-aside.ts';
import { Refusal } from '$lib/wire/trouble.ts';
import { GIVE_AGAIN, mayStillSend } from '../../record/still-open.ts';

export const load: PageServerLoad = ({ locals: { who } }) => ({
	isLead: who.kind === 'staff' && who.roles.has('dsl')
});

export const actions: Actions = {
	default: async ({ locals: { school, who }, request, url }) => {
		if (who.kind !== 'staff') error(403);
		const why = String((await request.formData()).get('why') ?? '').slice(0, 2000);
		if (!mayStillSend(school, who, url.pathname)) return fail(401, { say: GIVE_AGAIN, why });
		try {
			putAside(school, who, why);
		} catch (cause) {
			if (!(cause instanceof Refusal)) throw cause;
			return fail(cause.status, { say: `${cause.trouble.say} ${cause.trouble.mend}`, why });
		}
		redirect(303, '/safeguarding');
	}
};
