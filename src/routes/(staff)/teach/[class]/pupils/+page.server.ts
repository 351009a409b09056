import { error, fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { dayOf } from '$lib/calendar/instant.ts';
import { classOf, rollOf } from '$lib/server/people/classes.ts';
import { chooseLanguage } from '$lib/server/people/home-language.ts';
import { may } from '$lib/server/permissions/may.ts';
import { clearWaits } from '$lib/server/sign-in/waits.ts';
import { stuckWorkOf } from '$lib/server/post/stuck.ts';
import { pupilsOf } from '$lib/server/teaching/pupils-of.ts';
import type { PupilId } from '$lib/wire/ids.ts';
import { languageSchema } from '$lib/wire/languages.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, route, locals: { school, who }, depends }) => {
	depends('waymark:coverage');
	const schoolClass = classOf(school, params.class);
	if (!schoolClass) error(404, { message: 'There is no such class.' });
	const { id, name, years } = schoolClass;
	return {
		schoolClass: { id, name, years },
		mayClear: may(who, route.id, 'POST', id),
		pupils: pupilsOf(school, schoolClass),
		stuck: stuckWorkOf(school, id).map(({ receivedAt, ...one }) => ({
			...one,
			day: dayOf(receivedAt)
		}))
	};
};

const choosing = v.object({
	pupil: v.pipe(v.string(), v.maxLength(60)),
	home: v.union([
		languageSchema,
		v.pipe(
			v.literal(''),
			v.transform(() => null)
		)
	])
});

const clearing = v.object({ pupil: v.pipe(v.string(), v.maxLength(60)) });

export const actions: Actions = {
	/** Which language stands beside the English for a pupil. */
	language: async ({ request, params, locals: { school } }) => {
		const given = v.safeParse(choosing, Object.fromEntries(await request.formData()));
		const schoolClass = classOf(school, params.class);
		if (!given.success || !schoolClass) return fail(400);
		const { pupil, home } = given.output;
		if (!chooseLanguage(school, schoolClass.id, pupil as PupilId, home)) return fail(400);
		return { chosen: pupil };
	},
	/** One tap: the pupil may try again at once. */
	clear: async ({ request, params, locals: { school } }) => {
		const given = v.safeParse(clearing, Object.fromEntries(await request.formData()));
		const schoolClass = classOf(school, params.class);
		const pupil =
			given.success && schoolClass
				? rollOf(school, schoolClass.id).find(({ id }) => id === given.output.pupil)
				: undefined;
		if (!pupil) return fail(400);
		clearWaits(school, `pupil/${pupil.id}`);
	}
};
