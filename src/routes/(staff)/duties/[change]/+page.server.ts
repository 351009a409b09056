import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';
import { hasConfirmed } from '$lib/server/concerns/confirmed.ts';
import { accountOf } from '$lib/server/duties/account.ts';
import { agree, refuse } from '$lib/server/duties/decide.ts';
import { changesFor } from '$lib/server/duties/list.ts';
import { Refusal } from '$lib/wire/trouble.ts';

export const load: PageServerLoad = ({ locals: { school, who }, params }) => {
	if (who.kind !== 'staff') error(403);
	const change = changesFor(school, who).open.find(({ id }) => id === params.change);
	if (!change)
		error(404, {
			message: 'There is no such change for you to look at.',
			mend: 'It may have been decided. Go back to the list.'
		});
	if (!hasConfirmed(school, who)) redirect(303, `/confirm?to=/duties/${change.id}`);
	// An admin made the account, and knew its first password.
	const account =
		change.kind === 'give' && change.about ? accountOf(school, change.about) : undefined;
	return { change, account: account ?? null };
};

const schema = v.object({
	code: v.optional(v.pipe(v.string(), v.maxLength(40, 'The code has six signs.')), ''),
	reason: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500, 'Say it in fewer words.')), '')
});

const answer =
	(said: 'agreed' | 'refused') =>
	async ({ locals: { school, who }, params, request }: RequestEvent) => {
		if (who.kind !== 'staff') error(403);
		const typed = Object.fromEntries(await request.formData());
		const kept = { reason: String(typed['reason'] ?? ''), code: String(typed['code'] ?? '') };
		if (!hasConfirmed(school, who, 'send'))
			return fail(401, {
				...kept,
				say: 'It has been a while. Give your password again in another tab, then send.'
			});
		const given = v.safeParse(schema, typed);
		if (!given.success) return fail(400, { ...kept, say: given.issues[0].message });
		try {
			const change = params['change'] ?? '';
			if (said === 'agreed') agree(school, change, who, given.output.reason, given.output.code);
			else refuse(school, change, who, given.output.reason);
		} catch (cause) {
			if (!(cause instanceof Refusal)) throw cause;
			const { say, mend } = cause.trouble;
			if (cause.status === 404) error(404, { message: say, mend });
			return fail(cause.status, { ...kept, say: `${say} ${mend}` });
		}
		redirect(303, `/duties?said=${said}`);
	};

export const actions: Actions = { agree: answer('agreed'), refuse: answer('refused') };
