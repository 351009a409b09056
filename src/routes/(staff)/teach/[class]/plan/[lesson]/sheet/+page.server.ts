import { error } from '@sveltejs/kit';
import { classOf } from '$lib/server/people/classes.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals: { school } }) => {
	const schoolClass = classOf(school, params.class);
	const edition = school.curriculum.editions.get(params.lesson);
	if (!schoolClass || !edition) error(404, { message: 'There is no such lesson.' });
	const { title, question, year, statements, checks, activities, notes } = edition.lesson;
	return {
		schoolClass: { id: schoolClass.id, name: schoolClass.name },
		id: edition.id,
		lesson: { title, question, year },
		around: { statements, checks },
		activities,
		unplugged: notes.unplugged.steps
	};
};
