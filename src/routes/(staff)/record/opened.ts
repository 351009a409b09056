import { openConcern } from '$lib/server/concerns/open.ts';
import type { Who } from '$lib/server/permissions/who.ts';
import type { School } from '$lib/server/school/school.ts';
import type { ConcernId } from '$lib/wire/ids.ts';
import { Refusal } from '$lib/wire/trouble.ts';
import { error } from '@sveltejs/kit';
import { notTheirs } from './doing.ts';

/**
 * One concern for whoever opens it, which is noted, at the address it is read at.
 * @param under the list it was chosen from
 */
export function opened(school: School, who: Who, concern: string, under: string) {
	if (who.kind !== 'staff') error(403);
	try {
		return {
			view: openConcern(school, concern as ConcernId, who),
			now: school.clock(),
			at: `${under}/${concern}`
		};
	} catch (cause) {
		if (cause instanceof Refusal) notTheirs(cause);
		throw cause;
	}
}
