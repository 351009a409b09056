import * as v from 'valibot';
import { failedSchema } from '$lib/wire/failed.ts';
import type { RequestHandler } from './$types';

/** Lines an hour at most: one broken page in thirty browsers must not fill the log. */
const MOST = 60;
const HOUR = 3_600_000;
let since = 0;
let lines = 0;

/** Writes an error in somebody's browser to the log, by its code, page and version. */
export const POST: RequestHandler = async ({ locals, request }) => {
	const told = v.safeParse(failedSchema, await request.json().catch(() => undefined));
	if (!told.success) return new Response(null, { status: 400 });
	const now = locals.school.clock();
	if (now - since >= HOUR) [since, lines] = [now, 0];
	if (lines++ < MOST) locals.school.log.warn(told.output, 'failed in a browser');
	return new Response(null, { status: 204 });
};
