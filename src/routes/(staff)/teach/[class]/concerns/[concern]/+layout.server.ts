import { error } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types';
import { openConcern } from '$lib/server/concerns/open.ts';
import type { ConcernId } from '$lib/wire/ids.ts';
import { Refusal } from '$lib/wire/trouble.ts';
import { notTheirs } from '../../../../record/doing.ts';

export const load: LayoutServerLoad = async ({
	locals: { school, who },
	params,
	parent,
	depends
}) => {
	depends('waymark:concern');
	// The layout above asks for the password again: nothing opens, and no view is noted, before that.
	await parent();
	if (who.kind !== 'staff') error(403);
	try {
		return {
			view: openConcern(school, params.concern as ConcernId, who),
			now: school.clock(),
			at: `/teach/${params.class}/concerns/${params.concern}`
		};
	} catch (cause) {
		if (cause instanceof Refusal) notTheirs(cause);
		throw cause;
	}
};
