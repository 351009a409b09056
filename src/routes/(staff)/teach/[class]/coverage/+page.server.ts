import { error, fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { classOf } from '$lib/server/people/classes.ts';
import { may } from '$lib/server/permissions/may.ts';
import { classNow } from '$lib/server/teaching/class-now.ts';
import { deliver, undoDelivery } from '$lib/server/teaching/deliveries.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, route, locals: { school, who }, depends }) => {
	depends('waymark:coverage');
	const schoolClass = classOf(school, params.class);
	if (!schoolClass) error(404, { message: 'There is no such class.' });
	return {
		now: classNow(school, schoolClass),
		mayChange: may(who, route.id, 'POST', schoolClass.id)
	};
};

const undo = v.object({ delivery: v.pipe(v.string(), v.toNumber(), v.integer()) });
const taught = v.object({ lesson: v.pipe(v.string(), v.maxLength(120)) });

export const actions: Actions = {
	undo: async ({ request, params, locals: { school, who } }) => {
		const given = v.safeParse(undo, Object.fromEntries(await request.formData()));
		const schoolClass = classOf(school, params.class);
		if (!given.success || !schoolClass || who.kind !== 'staff') return fail(400);
		undoDelivery(school, given.output.delivery, schoolClass.id, who.id);
	},
	taught: async ({ request, params, locals: { school, who } }) => {
		const given = v.safeParse(taught, Object.fromEntries(await request.formData()));
		const schoolClass = classOf(school, params.class);
		if (!given.success || !schoolClass || who.kind !== 'staff') return fail(400);
		if (!school.curriculum.editions.has(given.output.lesson)) return fail(400);
		deliver(school, given.output.lesson, schoolClass.id, { by: who.id, because: 'teacher' });
	}
};
