import { error, fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { classOf } from '$lib/server/people/classes.ts';
import { may } from '$lib/server/permissions/may.ts';
import { schoolYearOf } from '$lib/server/school/settings.ts';
import { classPlan } from '$lib/server/teaching/class-plan.ts';
import { drop, plan } from '$lib/server/teaching/plans.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, route, locals: { school, who }, depends }) => {
	depends('waymark:coverage');
	const schoolClass = classOf(school, params.class);
	if (!schoolClass) error(404, { message: 'There is no such class.' });
	const { id, name, years } = schoolClass;
	const mayChange = may(who, route.id, 'POST', id);
	return { schoolClass: { id, name, years }, mayChange, plan: classPlan(school, schoolClass) };
};

const line = v.pipe(v.string(), v.minLength(1), v.maxLength(120));
const adding = v.object({ lesson: line, halfTerm: line });
const dropping = v.object({ plan: v.pipe(v.string(), v.toNumber(), v.integer()) });

export const actions: Actions = {
	add: async ({ request, params, locals: { school, who } }) => {
		const given = v.safeParse(adding, Object.fromEntries(await request.formData()));
		const schoolClass = classOf(school, params.class);
		if (!given.success || !schoolClass || who.kind !== 'staff') return fail(400);
		const { lesson, halfTerm } = given.output;
		const known = schoolYearOf(school).halfTerms.some(({ name }) => name === halfTerm);
		if (!known || !school.curriculum.editions.has(lesson)) return fail(400);
		plan(school, lesson, schoolClass.id, { halfTerm, by: who.id });
	},
	drop: async ({ request, params, locals: { school, who } }) => {
		const given = v.safeParse(dropping, Object.fromEntries(await request.formData()));
		const schoolClass = classOf(school, params.class);
		if (!given.success || !schoolClass || who.kind !== 'staff') return fail(400);
		drop(school, given.output.plan, schoolClass.id, who.id);
	}
};
