import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions } from './$types';
import { classByCode } from '$lib/server/people/classes.ts';

// No data of its own: a device that locks without Wi-Fi must still be able to show it.
const schema = v.object({ code: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40)) });

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const given = v.safeParse(schema, Object.fromEntries(await request.formData()));
		const found = given.success ? classByCode(locals.school, given.output.code) : undefined;
		if (!found) return fail(404, { unknown: true, code: given.success ? given.output.code : '' });
		redirect(303, `/join/${found.code}`);
	}
};
