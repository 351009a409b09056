import { error, redirect } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types';
import { closesIn, hasConfirmed } from '$lib/server/concerns/confirmed.ts';
import { pickedFor } from '$lib/server/concerns/desk.ts';
import { classOf } from '$lib/server/people/classes.ts';

/** Teaching pages may be on the wall: nothing opens here before the password has been given again. */
export const load: LayoutServerLoad = ({ locals: { school, who }, params, url, depends }) => {
	depends('waymark:desk');
	if (who.kind !== 'staff') error(403);
	const schoolClass = classOf(school, params.class);
	if (!schoolClass) error(404, { message: 'There is no such class.' });
	if (!hasConfirmed(school, who)) redirect(303, `/confirm?to=${encodeURIComponent(url.pathname)}`);
	return {
		lines: pickedFor(school, who, schoolClass.id),
		className: schoolClass.name,
		closesIn: closesIn(school, who),
		me: who.name,
		now: school.clock()
	};
};
