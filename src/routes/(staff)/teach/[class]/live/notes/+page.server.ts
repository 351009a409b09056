import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';
import { editionBehind, liveForTeacher, openIn } from '$lib/server/live/lesson.ts';
import { classOf } from '$lib/server/people/classes.ts';

export const load: PageServerLoad = ({ params, locals: { school } }) => {
	const schoolClass = classOf(school, params.class);
	if (!schoolClass) error(404, { message: 'There is no such class.' });
	const open = openIn(school, schoolClass.id);
	const now = liveForTeacher(school, schoolClass.id);
	return {
		schoolClass: { id: schoolClass.id, name: schoolClass.name },
		board: true,
		live: open && now ? { now, lesson: editionBehind(school, open).lesson } : undefined
	};
};
