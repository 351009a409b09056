import { error } from '@sveltejs/kit';
import { classOf } from '$lib/server/people/classes.ts';
import { gridOf } from '$lib/server/teaching/class-grid.ts';
import { coverageOf } from '$lib/server/teaching/coverage-of.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ params, locals: { school }, depends }) => {
	depends('waymark:coverage');
	const schoolClass = classOf(school, params.class);
	if (!schoolClass) error(404, { message: 'There is no such class.' });
	const coverage = coverageOf(school, schoolClass);
	const { id, name, years } = schoolClass;
	return {
		schoolClass: { id, name, years },
		roll: coverage.roll,
		grid: gridOf(school, schoolClass, coverage)
	};
};
