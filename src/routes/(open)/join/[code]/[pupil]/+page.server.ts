import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';
import { signsInWithPictures } from '$lib/curriculum/year.ts';
import { classByCode, rollOf } from '$lib/server/people/classes.ts';
import { deviceMark } from '$lib/server/sign-in/device.ts';
import { afterJoining } from '$lib/server/sign-in/greeting.ts';
import { join } from '$lib/server/sign-in/join.ts';
import { SECRET_PICTURES } from '$lib/server/sign-in/secret-pictures.ts';
import { openSession } from '$lib/server/sign-in/session.ts';
import type { School } from '$lib/server/school/school.ts';
import { DEVICE_KINDS } from '$lib/wire/device-kind.ts';

function onRoll(school: School, code: string, id: string) {
	const schoolClass = classByCode(school, code);
	const pupil = schoolClass && rollOf(school, schoolClass.id).find((pupil) => pupil.id === id);
	if (!schoolClass || !pupil) redirect(303, '/join');
	return { schoolClass, pupil };
}

export const load: PageServerLoad = ({ locals, params }) => {
	const { schoolClass, pupil } = onRoll(locals.school, params.code, params.pupil);
	return {
		schoolClass: { name: schoolClass.name, code: schoolClass.code },
		pupil: { shownName: pupil.shownName, avatar: pupil.avatar, year: pupil.year },
		pictures: signsInWithPictures(pupil.year) ? SECRET_PICTURES : null
	};
};

const schema = v.object({
	secret: v.pipe(v.string(), v.maxLength(200)),
	// Said by the page's script; a sign-in never fails for it.
	kind: v.fallback(v.picklist(DEVICE_KINDS), 'other'),
	persists: v.fallback(
		v.optional(
			v.pipe(
				v.picklist(['true', 'false']),
				v.transform((said) => said === 'true')
			)
		),
		undefined
	)
});

export const actions: Actions = {
	default: async ({ locals, params, request, cookies, url }) => {
		const { pupil } = onRoll(locals.school, params.code, params.pupil);
		const given = v.safeParse(schema, Object.fromEntries(await request.formData()));
		const tried = join(
			locals.school,
			pupil.id,
			given.success ? given.output.secret : '',
			deviceMark(cookies, url),
			given.success ? given.output : undefined
		);
		if ('notYet' in tried) redirect(303, '/join');
		if (!('pupil' in tried))
			return fail(401, { wrong: 'wrong' in tried, seconds: Math.ceil(tried.waitMs / 1000) });
		const isSecure = url.protocol === 'https:';
		const cookie = await openSession(locals.school, tried.pupil, isSecure);
		cookies.set(cookie.name, cookie.value, cookie.attributes);
		redirect(303, afterJoining(locals.school, tried.pupil, cookie.value, cookies, isSecure));
	}
};
