import { error } from '@sveltejs/kit';
import { classOf } from '$lib/server/people/classes.ts';
import { behindStatement } from '$lib/server/teaching/behind-statement.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { school }, depends }) => {
	depends('waymark:coverage');
	const schoolClass = classOf(school, params.class);
	const behind = schoolClass && behindStatement(school, schoolClass, params.statement);
	if (!behind) error(404, { message: 'There is no such statement for this class.' });
	return { behind };
};
