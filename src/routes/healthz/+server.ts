import type { RequestHandler } from './$types';

/** Well when the school's file can be read. */
export const GET: RequestHandler = ({ locals }) => {
	locals.school.sqlite.prepare('select 1').get();
	return new Response('well\n', { headers: { 'content-type': 'text/plain' } });
};
