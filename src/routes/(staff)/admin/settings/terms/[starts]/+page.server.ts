import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';
import { asTyped, termForm, type TypedTerms } from '$lib/calendar/term-form.ts';
import { personOf } from '$lib/server/permissions/who.ts';
import type { School } from '$lib/server/school/school.ts';
import { bankHolidays, schoolYearOf } from '$lib/server/school/settings.ts';
import { sayTerms, termDates } from '$lib/server/school/term-dates.ts';

export const load: PageServerLoad = ({ locals: { school }, params }) => {
	const dates = datesFor(school, params.starts);
	return {
		starts: dates.starts,
		isGuessed: dates.isGuessed,
		typed: asTyped(dates),
		now: school.clock(),
		year: schoolYearOf(school),
		bankHolidays: bankHolidays(school)
	};
};

export const actions: Actions = {
	default: async ({ locals: { school, who }, params, request }) => {
		if (who.kind !== 'staff') return fail(403);
		const { starts } = datesFor(school, params.starts);
		const said = Object.fromEntries(await request.formData()) as Partial<TypedTerms>;
		const given = v.safeParse(termForm(starts), said);
		if (!given.success)
			return fail(400, { kept: said, errors: v.flatten(given.issues).nested ?? {} });
		sayTerms(school, given.output, personOf(who));
		redirect(303, '/admin/settings?saved');
	}
};

function datesFor(school: School, starts: string) {
	return termDates(school).find((one) => String(one.starts) === starts) ?? error(404);
}
