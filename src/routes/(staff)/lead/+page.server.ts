import { stuckOfNobody } from '$lib/server/post/stuck.ts';
import { wholeSchool } from '$lib/server/teaching/whole-school.ts';
import { withheldHere } from '$lib/server/teaching/withheld.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { school }, depends }) => {
	depends('waymark:coverage');
	return {
		rows: wholeSchool(school),
		withheld: withheldHere(school),
		stuck: stuckOfNobody(school)
	};
};
