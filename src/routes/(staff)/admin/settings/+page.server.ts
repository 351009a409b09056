import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';
import { personOf } from '$lib/server/permissions/who.ts';
import { changeHours } from '$lib/server/school/hours.ts';
import { changeLado } from '$lib/server/school/lado.ts';
import { schoolYearOf, setting } from '$lib/server/school/settings.ts';
import { guessedSoon, termDates } from '$lib/server/school/term-dates.ts';
import { hoursForm, ladoForm } from './forms.ts';

export const load: PageServerLoad = ({ locals: { school }, url }) => ({
	now: school.clock(),
	year: schoolYearOf(school),
	years: termDates(school),
	guessedSoon: guessedSoon(school) ?? null,
	lado: setting(school, 'lado'),
	areTermsSaved: url.searchParams.has('saved')
});

export const actions: Actions = {
	hours: async ({ locals: { school, who }, request }) => {
		if (who.kind !== 'staff') return fail(403);
		const { kept, given } = typedIn(hoursForm, await request.formData());
		if (!given.success) return fail(400, { kept, errors: v.flatten(given.issues).nested ?? {} });
		changeHours(school, given.output, personOf(who));
		return { saved: 'hours' as const };
	},
	lado: async ({ locals: { school, who }, request }) => {
		if (who.kind !== 'staff') return fail(403);
		const { kept, given } = typedIn(ladoForm, await request.formData());
		if (!given.success) return fail(400, { kept, errors: v.flatten(given.issues).nested ?? {} });
		changeLado(school, given.output, personOf(who));
		return { saved: 'lado' as const };
	}
};

/** What was typed, to be shown again, and what it means. */
function typedIn<S extends typeof hoursForm | typeof ladoForm>(schema: S, said: FormData) {
	const kept = Object.fromEntries([...said].map(([name, value]) => [name, String(value)]));
	return { kept, given: v.safeParse<S>(schema, kept) };
}
