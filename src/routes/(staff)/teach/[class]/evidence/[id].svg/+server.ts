import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';
import { drawingOf } from '$lib/server/evidence/drawing-of.ts';
import { classOf } from '$lib/server/people/classes.ts';

export const GET: RequestHandler = ({ params, locals: { school } }) => {
	const schoolClass = classOf(school, params.class);
	const svg = schoolClass && drawingOf(school, schoolClass.id, params.id);
	if (svg === undefined) error(404, { message: 'There is no such drawing.' });
	return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } });
};
