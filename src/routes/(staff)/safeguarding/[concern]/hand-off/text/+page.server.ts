import { error } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { copyOut } from '$lib/server/concerns/copy-out.ts';
import { asText } from '$lib/server/concerns/paper-text.ts';
import type { ConcernId } from '$lib/wire/ids.ts';
import { Refusal } from '$lib/wire/trouble.ts';
import { notTheirs } from '../../../../record/doing.ts';
import { mayOrNot } from '../../../../record/may.ts';
import { askFirst } from '../to-take.ts';

export const load: PageServerLoad = async ({ parent }) =>
	mayOrNot((await parent()).view, 'handed-off');

export const actions: Actions = {
	default: ({ locals: { school, who }, params, url }) => {
		if (who.kind !== 'staff') error(403);
		askFirst(school, who, url);
		try {
			return { text: asText(copyOut(school, params.concern as ConcernId, who, 'text')) };
		} catch (cause) {
			if (cause instanceof Refusal) notTheirs(cause);
			throw cause;
		}
	}
};
