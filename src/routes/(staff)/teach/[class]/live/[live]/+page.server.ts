import { error } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { afterwards, undoFinish } from '$lib/server/live/afterwards.ts';
import { classOf } from '$lib/server/people/classes.ts';

export const load: PageServerLoad = ({ params, locals: { school } }) => {
	const schoolClass = classOf(school, params.class);
	const ended = schoolClass && afterwards(school, schoolClass.id, params.live);
	if (!schoolClass || !ended) error(404, { message: 'There is no such lesson.' });
	// It may still be on the wall: nothing of the bar's is shown here either.
	return { schoolClass: { id: schoolClass.id, name: schoolClass.name }, ended, board: true };
};

export const actions: Actions = {
	undo: ({ params, locals: { school, who } }) => {
		const schoolClass = classOf(school, params.class);
		if (schoolClass && who.kind === 'staff')
			undoFinish(school, schoolClass.id, params.live, who.id);
	}
};
