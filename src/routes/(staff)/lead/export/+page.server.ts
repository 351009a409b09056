import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';
import { classesOf } from '$lib/server/people/classes.ts';
import { exportPortfolio } from '$lib/server/portfolio/export-portfolio.ts';
import { exportsFor } from '$lib/server/portfolio/exports.ts';
import { mayExport, scopeFrom } from '$lib/server/portfolio/scope.ts';
import { Refusal } from '$lib/wire/trouble.ts';

export const load: PageServerLoad = ({ locals: { school, who }, depends }) => {
	depends('waymark:exports');
	if (who.kind !== 'staff') error(403, { message: 'This page is not yours to open.' });
	return {
		now: school.clock(),
		exports: exportsFor(school, who),
		mayAll: mayExport(who, { of: 'school' }),
		mine: classesOf(school)
			.filter(({ id }) => mayExport(who, { of: 'class', schoolClass: id }))
			.map(({ id, name }) => ({ id, name }))
	};
};

export const actions: Actions = {
	default: async ({ locals: { school, who }, request }) => {
		const scope = v.safeParse(scopeFrom, (await request.formData()).get('scope'));
		if (!scope.success || who.kind !== 'staff')
			return fail(400, { say: 'Choose what the portfolio is to be of.' });
		try {
			exportPortfolio(school, scope.output, who);
		} catch (cause) {
			if (!(cause instanceof Refusal)) throw cause;
			return fail(cause.status, { say: `${cause.trouble.say} ${cause.trouble.mend}` });
		}
		redirect(303, '/lead/export');
	}
};
