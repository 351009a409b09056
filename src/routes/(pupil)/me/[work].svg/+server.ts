import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';
import { drawingSvg } from '$lib/activities/make/drawing.ts';
import { ownWork } from '$lib/server/evidence/of-pupil.ts';

/** A pupil's own drawing. */
export const GET: RequestHandler = ({ params, locals: { school, who } }) => {
	const work = who.kind === 'pupil' ? ownWork(school, who.id, params.work) : undefined;
	if (!work || work.strokes.length === 0) error(404, { message: 'There is no such drawing.' });
	return new Response(drawingSvg(work.strokes, work.text.trim() || work.task), {
		headers: { 'content-type': 'image/svg+xml', 'cache-control': 'no-store' }
	});
};
