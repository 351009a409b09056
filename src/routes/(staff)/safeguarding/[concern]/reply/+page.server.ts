import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';
import { reply } from '$lib/server/concerns/reply.ts';
import { replyView } from '$lib/server/concerns/reply-view.ts';
import type { ConcernId } from '$lib/wire/ids.ts';
import { REPLIES } from '$lib/wire/replies.ts';
import { Refusal } from '$lib/wire/trouble.ts';
import { doing, notTheirs } from '../../../record/doing.ts';

export const load: PageServerLoad = async ({ locals: { school, who }, params, parent }) => {
	await parent();
	if (who.kind !== 'staff') error(403);
	try {
		return { reply: replyView(school, params.concern as ConcernId, who) };
	} catch (cause) {
		if (cause instanceof Refusal) notTheirs(cause);
		throw cause;
	}
};

/** A phrase and its day, as one choice: `come 2026-11-27`, `right`. */
const schema = v.object({
	reply: v.pipe(
		v.string('Choose a reply.'),
		v.regex(/^[a-z]+( \d{4}-\d{2}-\d{2})?$/, 'Choose a reply.'),
		v.transform((text) => text.split(' ')),
		v.transform(([phrase, day]) => ({ phrase, day: day ?? null })),
		v.object({ phrase: v.picklist(REPLIES, 'Choose a reply.'), day: v.nullable(v.string()) })
	)
});

export const actions: Actions = {
	default: doing({ schema, does: (school, id, who, given) => reply(school, id, who, given.reply) })
};
