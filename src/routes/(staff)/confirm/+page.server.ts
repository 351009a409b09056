import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions } from './$types';
import { deviceMark } from '$lib/server/sign-in/device.ts';
import { isTheirPassword } from '$lib/server/sign-in/login.ts';
import { confirm } from '$lib/server/sign-in/session.ts';
import { clearWaits, waitFor, wrongTry } from '$lib/server/sign-in/waits.ts';

const schema = v.object({ password: v.pipe(v.string(), v.minLength(1), v.maxLength(400)) });

export const actions: Actions = {
	default: async ({ locals: { school, who, sessionId }, request, cookies, url }) => {
		if (who.kind !== 'staff' || !sessionId) error(403);
		const account = `staff-again/${who.id}`;
		const device = deviceMark(cookies, url);
		const wait = waitFor(school, device, account);
		if (wait > 0) return fail(429, { say: waitInWords(wait) });
		const given = v.safeParse(schema, Object.fromEntries(await request.formData()));
		if (!given.success) return fail(400, { say: 'Type your password.' });
		if (!(await isTheirPassword(school, who, given.output.password))) {
			const next = wrongTry(school, device, account);
			return fail(401, { say: `That isn’t your password. ${next > 0 ? waitInWords(next) : ''}` });
		}
		clearWaits(school, account);
		confirm(school, sessionId);
		redirect(303, ownPath(url.searchParams.get('to')));
	}
};

const waitInWords = (ms: number) => `Wait ${Math.ceil(ms / 1000)} seconds before the next try.`;

/** An address of ours, and nobody else's. */
const ownPath = (to: string | null) => (to && /^\/[a-z]/i.test(to) ? to : '/home');
