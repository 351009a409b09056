import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types';
import { schoolKey } from '$lib/server/post/box-keys.ts';

/** The public key that browsers seal to. */
export const GET: RequestHandler = ({ locals }) => json(schoolKey(locals.school));
