import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { changePassword } from '$lib/server/sign-in/change-password.ts';
import { deviceMark } from '$lib/server/sign-in/device.ts';
import { SHORTEST } from '$lib/server/sign-in/staff-password.ts';
import { clearWaits, waitFor, wrongTry } from '$lib/server/sign-in/waits.ts';
import { hasStartingPassword } from '$lib/server/sign-in/starting-password.ts';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({
	old: v.pipe(v.string(), v.maxLength(400)),
	fresh: v.pipe(
		v.string(),
		v.minLength(
			SHORTEST,
			`Use at least ${SHORTEST} letters: three or four words that don’t belong together.`
		),
		v.maxLength(400)
	)
});

export const load: PageServerLoad = ({ locals: { school, who } }) => ({
	isFirst: who.kind === 'staff' && hasStartingPassword(school, who)
});

export const actions: Actions = {
	default: async ({ locals: { school, who, sessionId }, request, cookies, url }) => {
		if (who.kind !== 'staff') return fail(403, {});
		const given = v.safeParse(schema, Object.fromEntries(await request.formData()));
		if (!given.success) return fail(400, { fresh: given.issues[0].message });
		const account = `password/${who.id}`;
		const device = deviceMark(cookies, url);
		const wait = waitFor(school, device, account);
		if (wait > 0)
			return fail(429, { old: `Wait ${Math.ceil(wait / 1000)} seconds before the next try.` });
		const { old, fresh } = given.output;
		if (old === fresh) return fail(400, { fresh: 'That is the one you have now.' });
		const isFirst = hasStartingPassword(school, who);
		if (!(await changePassword(school, who, old, fresh, sessionId))) {
			wrongTry(school, device, account);
			return fail(401, { old: 'That isn’t your password now.' });
		}
		clearWaits(school, account);
		if (isFirst) redirect(303, '/home');
		return { changed: true };
	}
};
