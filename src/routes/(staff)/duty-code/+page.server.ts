import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';
import { beforeMine } from '$lib/server/duties/before-mine.ts';
import { setting } from '$lib/server/school/settings.ts';

export const load: PageServerLoad = ({ locals: { school, who } }) => {
	if (who.kind !== 'staff') error(403);
	const before = beforeMine(school, who);
	if (before.duties.length === 0)
		error(404, { message: 'No duty is proposed for you now.', mend: 'It may have been decided.' });
	return { ...before, asksSecondStep: setting(school, 'secondFactor') };
};
