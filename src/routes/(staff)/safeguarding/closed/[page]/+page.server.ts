import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';
import { closedPage } from '$lib/server/concerns/desk.ts';

export const load: PageServerLoad = ({ locals: { school, who }, params, depends }) => {
	depends('waymark:desk');
	if (who.kind !== 'staff') error(403);
	if (!/^[1-9]\d{0,3}$/.test(params.page)) error(404, { message: 'There is no such page.' });
	const page = Number(params.page);
	return { ...closedPage(school, who, page), page, now: school.clock() };
};
