import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { changePassword } from '$lib/server/sign-in/change-password.ts';
import { deviceMark } from '$lib/server/sign-in/device.ts';
import { SHORTEST } from '$lib/server/sign-in/staff-password.ts';
import { clearWaits, waitFor, wrongTry } from '$lib/server/sign-in/waits.ts';
import type { Actions } from './$types';

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

export const actions: Actions = {
	default: async ({ locals: { school, who }, request, cookies, url }) => {
		if (who.kind !== 'staff') return fail(403, {});
		const given = v.safeParse(schema, Object.fromEntries(await request.formData()));
		if (!given.success) return fail(400, { fresh: given.issues[0].message });
		const account = `password/${who.id}`;
		const device = deviceMark(cookies, url);
		const wait = waitFor(school, device, account);
		if (wait > 0)
			return fail(429, { old: `Wait ${Math.ceil(wait / 1000)} seconds before the next try.` });
		if (!(await changePassword(school, who, given.output.old, given.output.fresh))) {
			wrongTry(school, device, account);
			return fail(401, { old: 'That isn’t your password now.' });
		}
		clearWaits(school, account);
		return { changed: true };
	}
};
