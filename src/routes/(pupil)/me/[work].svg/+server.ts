import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';
import { svgOf } from '$lib/server/evidence/drawn.ts';
import { ownWork } from '$lib/server/evidence/of-pupil.ts';

/** A pupil's own drawing or poster. */
export const GET: RequestHandler = ({ params, locals: { school, who } }) => {
	const work = who.kind === 'pupil' ? ownWork(school, who.id, params.work) : undefined;
	const svg = work && svgOf(work, work.text.trim() || work.task);
	if (!svg) error(404, { message: 'There is no such drawing.' });
	return new Response(svg, {
		headers: { 'content-type': 'image/svg+xml', 'cache-control': 'no-store' }
	});
};
