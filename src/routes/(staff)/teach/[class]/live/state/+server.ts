import { error, json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';
import { liveForTeacher } from '$lib/server/live/lesson.ts';
import { classOf } from '$lib/server/people/classes.ts';

/** Where the class's lesson stands, for the board and the notes: asked for whenever something changed. */
export const GET: RequestHandler = ({ params, locals: { school } }) => {
	const schoolClass = classOf(school, params.class);
	if (!schoolClass) error(404, { message: 'There is no such class.' });
	return json(liveForTeacher(school, schoolClass.id));
};
