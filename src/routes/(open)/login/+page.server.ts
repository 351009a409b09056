import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';
import { deviceMark } from '$lib/server/sign-in/device.ts';
import { login } from '$lib/server/sign-in/login.ts';
import { openSession } from '$lib/server/sign-in/session.ts';
import { setting } from '$lib/server/school/settings.ts';

const schema = v.object({
	email: v.pipe(v.string(), v.trim(), v.minLength(3), v.maxLength(200)),
	password: v.pipe(v.string(), v.minLength(1), v.maxLength(400)),
	code: v.optional(v.pipe(v.string(), v.maxLength(20)))
});

export const load: PageServerLoad = ({ locals }) => {
	if (locals.who.kind === 'staff') redirect(303, '/home');
	return { school: setting(locals.school, 'name') };
};

export const actions: Actions = {
	default: async ({ locals, request, cookies, url }) => {
		const given = v.safeParse(schema, Object.fromEntries(await request.formData()));
		if (!given.success)
			return fail(400, {
				say: 'Type your email address and your password.',
				email: '',
				needsCode: false
			});
		const { email } = given.output;
		const tried = await login(locals.school, given.output, deviceMark(cookies, url));
		if ('needsCode' in tried) return fail(401, { email, needsCode: true, say: '' });
		if (!('staff' in tried))
			return fail(401, { email, say: sorry(tried.waitMs), needsCode: !!given.output.code });
		const cookie = await openSession(locals.school, tried.staff, url.protocol === 'https:');
		cookies.set(cookie.name, cookie.value, cookie.attributes);
		redirect(303, ownPath(url.searchParams.get('to')));
	}
};

function sorry(waitMs: number): string {
	const wrong = 'That email address and password don’t go together.';
	return waitMs === 0
		? wrong
		: `${wrong} Wait ${Math.ceil(waitMs / 1000)} seconds before the next try.`;
}

/** Where to go next: an address of ours, and nobody else's. */
function ownPath(to: string | null): string {
	return to && /^\/[a-z]/i.test(to) ? to : '/home';
}
