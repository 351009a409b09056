import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';
import { photoOf } from '$lib/server/evidence/photo-of.ts';
import { classOf } from '$lib/server/people/classes.ts';

/** A photo of an observation in this class, for the page that shows it. */
export const GET: RequestHandler = ({ params, locals: { school } }) => {
	const schoolClass = classOf(school, params.class);
	const photo = schoolClass && photoOf(school, schoolClass.id, params.observation);
	if (!photo) error(404, { message: 'There is no such photo.' });
	return new Response(Buffer.from(photo.bytes), { headers: { 'content-type': photo.type } });
};
