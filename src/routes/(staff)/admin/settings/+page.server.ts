import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';
import { isReady } from '$lib/server/duties/gate.ts';
import { changesFor } from '$lib/server/duties/list.ts';
import { propose, type Proposed } from '$lib/server/duties/propose.ts';
import { schoolYearOf, setting } from '$lib/server/school/settings.ts';
import { guessedSoon, termDates } from '$lib/server/school/term-dates.ts';
import { Refusal } from '$lib/wire/trouble.ts';
import { hoursForm, ladoForm } from './forms.ts';

export const load: PageServerLoad = ({ locals: { school, who }, url }) => ({
	now: school.clock(),
	year: schoolYearOf(school),
	years: termDates(school),
	guessedSoon: guessedSoon(school) ?? null,
	lado: setting(school, 'lado'),
	isReady: isReady(school),
	proposed:
		who.kind === 'staff'
			? changesFor(school, who)
					.open.filter(({ kind }) => kind === 'hours' || kind === 'lado')
					.map(({ id, words, asked }) => ({ id, words, asked }))
			: [],
	areTermsSaved: url.searchParams.has('saved')
});

export const actions: Actions = {
	hours: async ({ locals: { school, who }, request }) => {
		if (who.kind !== 'staff') return fail(403);
		const { kept, given } = typedIn(hoursForm, await request.formData());
		if (!given.success) return fail(400, { kept, errors: v.flatten(given.issues).nested ?? {} });
		return proposed(kept, 'hours', () => propose(school, who, 'hours', given.output));
	},
	lado: async ({ locals: { school, who }, request }) => {
		if (who.kind !== 'staff') return fail(403);
		const { kept, given } = typedIn(ladoForm, await request.formData());
		if (!given.success) return fail(400, { kept, errors: v.flatten(given.issues).nested ?? {} });
		return proposed(kept, 'lado', () => propose(school, who, 'lado', given.output));
	}
};

/** These are changed by two, once set-up is finished. */
function proposed(kept: Record<string, string>, what: 'hours' | 'lado', does: () => Proposed) {
	try {
		return { saved: what, waits: !does().isMade };
	} catch (cause) {
		if (!(cause instanceof Refusal)) throw cause;
		return fail(cause.status, { kept, say: `${cause.trouble.say} ${cause.trouble.mend}` });
	}
}

/** What was typed, to be shown again, and what it means. */
function typedIn<S extends typeof hoursForm | typeof ladoForm>(schema: S, said: FormData) {
	const kept = Object.fromEntries([...said].map(([name, value]) => [name, String(value)]));
	return { kept, given: v.safeParse<S>(schema, kept) };
}
