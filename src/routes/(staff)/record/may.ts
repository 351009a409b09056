import { error } from '@sveltejs/kit';
import type { ConcernView } from '$lib/server/concerns/concern-for.ts';

/** Shows a form only to who may use it; the verb asks again. */
export function mayOrNot(view: ConcernView, toDo: ConcernView['mayDo'][number]): void {
	if (!view.mayDo.includes(toDo))
		error(403, { message: 'That is for the safeguarding team to do.' });
}
