import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';
import { keepingOf } from '$lib/server/concerns/keeping.ts';

export const load: PageServerLoad = ({ locals: { school, who } }) => {
	if (who.kind !== 'staff') error(403);
	return { keeping: keepingOf(school, who) };
};
