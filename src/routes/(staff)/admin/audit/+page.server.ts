import { error } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { chainsOf, lookOverChains } from '$lib/server/school/look-over-chains.ts';

/** Whether the record is whole, and never what it holds. */
export const load: PageServerLoad = ({ locals: { school } }) => ({
	chains: chainsOf(school) ?? null
});

export const actions: Actions = {
	default: ({ locals: { school, who } }) => {
		if (who.kind !== 'staff') error(403);
		lookOverChains(school);
		return { looked: true };
	}
};
