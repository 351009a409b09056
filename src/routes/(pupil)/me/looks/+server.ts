import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { chooseLooks } from '$lib/server/people/looks.ts';
import { looksSchema } from '$lib/wire/looks.ts';
import type { RequestHandler } from './$types';

/** A pupil chooses how it looks for them, on this device and the next. */
export const POST: RequestHandler = async ({ request, locals: { school, who } }) => {
	if (who.kind !== 'pupil') error(403, { message: 'Only the pupil chooses this.' });
	const given = v.safeParse(looksSchema, await request.json().catch(() => undefined));
	if (!given.success) error(400, { message: 'That is no way it can look.' });
	chooseLooks(school, who.id, given.output);
	return new Response(null, { status: 204 });
};
