import { error, fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { classOf, rollOf } from '$lib/server/people/classes.ts';
import { may } from '$lib/server/permissions/may.ts';
import { pickRoute, routesIn } from '$lib/server/teaching/routes-for.ts';
import { routeSchema } from '$lib/wire/routes-through.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, route, locals: { school, who } }) => {
	const schoolClass = classOf(school, params.class);
	const edition = school.curriculum.editions.get(params.lesson);
	if (!schoolClass || !edition) error(404, { message: 'There is no such lesson.' });
	const { id, name } = schoolClass;
	const picked = routesIn(school, id, edition.id);
	const titles = (of: 'support' | 'stretch') =>
		edition.lesson.activities.filter((one) => one.route === of).map(({ title }) => title);
	return {
		schoolClass: { id, name },
		lesson: { id: edition.id, title: edition.lesson.title },
		only: { support: titles('support'), stretch: titles('stretch') },
		mayPick: may(who, route.id, 'POST', id),
		pupils: rollOf(school, id).map((pupil) => ({
			id: pupil.id,
			shownName: pupil.shownName,
			route: picked.get(pupil.id) ?? 'usual'
		}))
	};
};

const picking = v.object({ pupil: v.pipe(v.string(), v.maxLength(60)), route: routeSchema });

export const actions: Actions = {
	default: async ({ request, params, locals: { school, who } }) => {
		const given = v.safeParse(picking, Object.fromEntries(await request.formData()));
		const schoolClass = classOf(school, params.class);
		if (!given.success || !schoolClass || who.kind !== 'staff')
			return fail(400, { say: 'That didn’t arrive whole. Please try again.' });
		const picked = { ...given.output, schoolClass: schoolClass.id, lesson: params.lesson };
		if (!pickRoute(school, who, picked))
			return fail(400, { say: 'That pupil isn’t in this class any more.' });
		return { picked: given.output.pupil };
	}
};
