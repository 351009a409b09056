import type { PageServerLoad } from './$types';
import { replyView } from '$lib/server/concerns/reply-view.ts';
import type { ConcernId } from '$lib/wire/ids.ts';
import { Refusal } from '$lib/wire/trouble.ts';

/** The record itself is the layout's; this is what a reader who may answer the child sees beside it. */
export const load: PageServerLoad = async ({
	locals: { school, who },
	params,
	parent,
	depends
}) => {
	depends('waymark:concern');
	await parent();
	if (who.kind !== 'staff') return { reply: null };
	try {
		return { reply: replyView(school, params.concern as ConcernId, who) };
	} catch (cause) {
		if (cause instanceof Refusal) return { reply: null };
		throw cause;
	}
};
