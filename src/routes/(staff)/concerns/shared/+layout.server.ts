import { error, redirect } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types';
import { closesIn, hasConfirmed } from '$lib/server/concerns/confirmed.ts';
import { sharedFor } from '$lib/server/concerns/shared-for.ts';

/** A colleague's page may be on the wall: nothing opens here before the password has been given again. */
export const load: LayoutServerLoad = ({ locals: { school, who }, url, depends }) => {
	depends('waymark:desk');
	if (who.kind !== 'staff') error(403);
	if (!hasConfirmed(school, who)) redirect(303, `/confirm?to=${encodeURIComponent(url.pathname)}`);
	return {
		lines: sharedFor(school, who),
		closesIn: closesIn(school, who),
		me: who.name,
		now: school.clock()
	};
};
